"""What the program is made of: the locked packages, their licences, the bill of materials, known vulnerabilities."""
