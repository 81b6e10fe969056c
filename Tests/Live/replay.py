"""The live test of recordings: a live run writes alerts and a recording; the replay must give the same bytes."""
import subprocess


def replay(falcod, config, rules, recording):
    """Alert lines of a replay; `falcod` is the command, with what goes before it."""
    command = falcod + ["replay", recording, "-c", config]
    for path in rules:
        command += ["-r", path]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise RuntimeError("falcod replay failed: %s" % done.stderr.decode(errors="replace").strip())
    return done.stdout


def alerts(output):
    """The lines that are alerts."""
    return [line for line in output.splitlines() if line.startswith(b"{")]


def compare(live, replayed):
    """Prints the first lines that differ; returns the number of differing lines."""
    left, right = alerts(live), alerts(replayed)
    different = [i for i in range(max(len(left), len(right))) if left[i:i + 1] != right[i:i + 1]]
    for i in different[:5]:
        print("FAIL alert %d differs\n     live     %s\n     replayed %s" % (i, left[i:i + 1], right[i:i + 1]))
    print("live replay: %d alerts live, %d replayed, %d differ" % (len(left), len(right), len(different)))
    return len(different)
