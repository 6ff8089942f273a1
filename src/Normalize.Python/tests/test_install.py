"""The package as pip installs it: from the folder, without a network, into an environment of its own."""

import pathlib
import subprocess
import sys
import tempfile
import unittest
import venv

FOLDER = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = "import kaznorm, pathlib; print(kaznorm.__file__, (pathlib.Path(kaznorm.__file__).parent / 'py.typed').exists(), kaznorm.__version__)"


class Install(unittest.TestCase):
    def test_pip_installs_the_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            venv.create(folder, with_pip=True)
            python = pathlib.Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
            subprocess.run([python, "-m", "pip", "install", "--no-index", "--quiet", "--disable-pip-version-check", FOLDER], check=True)
            said = subprocess.run([python, "-I", "-c", PROGRAM], cwd=folder, stdout=subprocess.PIPE, check=True).stdout.decode().split()
            listed = subprocess.run([python, "-m", "pip", "show", "--files", "kaznorm"], stdout=subprocess.PIPE, check=True).stdout.decode()
        self.assertTrue(said[0].startswith(folder))
        self.assertEqual(said[1:], ["True", (FOLDER / "pyproject.toml").read_text().split('version = "')[1].split('"')[0]])
        self.assertIn("Apache-2.0", listed)
        self.assertNotIn("tests", listed)
