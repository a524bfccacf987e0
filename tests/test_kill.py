"""The real process is killed with SIGKILL under load; `make soak` does it 200 times."""

from pathlib import Path

from benchmarks.killing import torment


def test_killing_the_program_loses_and_doubles_no_answer(tmp_path: Path) -> None:
    outcome = torment(tmp_path, kills=6, officers=15, seed=20260507)

    print(outcome)  # shows the number of repeated replies
    assert outcome.sound, (outcome, (tmp_path / "log").read_text()[-3000:])
    assert outcome.busy >= 2
    assert outcome.messages >= 15 * 6
