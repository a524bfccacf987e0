"""The one base of everything that is stored as JSON and read back."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; a field it does not know is an error, so that old rows are never half understood."""

    model_config = ConfigDict(frozen=True, extra="forbid")
