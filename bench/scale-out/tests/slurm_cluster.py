#!/usr/bin/env python3
"""A Slurm cluster of one node, for a test: munge, slurmctld and slurmd on ports of their own, without systemd.

    slurm_cluster.py COMMAND [ARGUMENT...]      runs a command in such a cluster and waits until its queue is empty

Needs root and the programs of the packages slurmctld, slurmd, slurm-client and munge.
"""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PROGRAMS = ("mungekey", "munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue")
PATIENCE = 60

CONFIGURATION = """
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={processors} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def why_not():
    """What is missing for a cluster on this machine; empty if nothing is."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        return f"not installed: {', '.join(missing)} (apt-get install slurmctld slurmd slurm-client munge)"
    return "" if os.geteuid() == 0 else "starting a Slurm cluster needs root"


@contextlib.contextmanager
def cluster(processors=2):
    """Gives the environment in which sbatch and its kin talk to the cluster."""
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as running:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        for part in ("munge", "state", "spool"):
            (folder / part).mkdir()
        shutil.chown(folder / "munge", "munge", "munge")
        munge = {"env": {**os.environ}, "check": True, "stdout": subprocess.DEVNULL}
        as_munge = ["setpriv", "--reuid", "munge", "--regid", "munge", "--clear-groups"]
        at = folder / "munge"
        subprocess.run([*as_munge, "mungekey", "-f", "-c", "-k", at / "key"], **munge)
        start(running, [*as_munge, "munged", "-F", "--socket", at / "socket", "--key-file", at / "key", "--pid-file", at / "pid", "--log-file", at / "log", "--seed-file", at / "seed"], folder / "munged.out")
        wait_for((at / "socket").exists, "munged", folder)

        configuration = folder / "slurm.conf"
        configuration.write_text(CONFIGURATION.format(host=socket.gethostname().split(".")[0], ports=free_ports(2), folder=folder, processors=processors))
        environment = {**os.environ, "SLURM_CONF": str(configuration)}
        for daemon in ("slurmctld", "slurmd"):
            start(running, [daemon, "-D", "-f", configuration], folder / f"{daemon}.out", environment)
        wait_for(lambda: b"idle" in subprocess.run(["sinfo", "-h"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout, "slurmd", folder)
        yield environment


def start(running, command, log, environment=None):
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)

    def stop():
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    running.callback(stop)


def wait_for(ready, what, folder):
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            logs = "\n".join(f"{log.name}: {log.read_text(errors='replace')[-2000:]}" for log in [*folder.glob("*.out"), *folder.glob("*.log"), *folder.glob("munge/log")])
            raise RuntimeError(f"{what} does not come up\n{logs}")
        time.sleep(0.1)


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [opened.getsockname()[1] for opened in sockets]
    for opened in sockets:
        opened.close()
    return ports


def finished(environment, job):
    """Waits until the queue is empty; gives the state of a job."""
    drain(environment)
    return ask(environment, "scontrol", "-o", "show", "job", job).split("JobState=")[1].split()[0]


def drain(environment):
    while (waiting := ask(environment, "squeue", "-h", "-o", "%i %r")).strip():
        # Slurm lets a requeued job wait for two minutes; a test does not.
        for line in waiting.splitlines():
            name, _, reason = line.partition(" ")
            if reason == "BeginTime":
                subprocess.run(["scontrol", "update", f"JobId={name}", "StartTime=now"], env=environment, stderr=subprocess.DEVNULL)
        time.sleep(0.2)


def ask(environment, *command):
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout.decode()


if __name__ == "__main__":
    if why_not():
        sys.exit(why_not())
    with cluster(os.cpu_count()) as inside:
        code = subprocess.run(sys.argv[1:], env=inside).returncode
        drain(inside)
    sys.exit(code)
