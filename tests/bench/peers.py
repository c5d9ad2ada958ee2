"""The analysis beside networkx, numpy and scipy, on the same journeys, doing the same list as far as they have it.

    cargo run --release -p wayfold-analysis --example bench -- peers FOLDER
    python3 tests/bench/peers.py FOLDER

The first writes the journeys and Wayfold's own times; this script does the list with the libraries, compares the results
that both have, and prints the times beside each other. Each step is written the way their documentation suggests. Both
begin with arrays of touchpoints and transitions and end with figures by index: that is "the same list". "Everything" is
Wayfold from a map to its report, with what they do not have: likely walks, remedies, findings, coverage.
"""

import json
import sys
import time
from pathlib import Path

import networkx as nx
import numpy as np
from scipy.sparse import csc_array, eye_array
from scipy.sparse.linalg import splu


def steps(journey):
    """The list: name and work. Each returns what is compared with Wayfold's figure of the same name, or nothing."""
    n = journey["touchpoints"]
    edges = journey["transitions"]
    entry = np.array(journey["entry"])
    success = np.array(journey["success"], dtype=float)
    minutes = np.array(journey["minutes"])
    pains = journey["pains"]
    state = {}

    def build():
        graph = nx.DiGraph()
        graph.add_nodes_from(range(n))
        for a, b, p in edges:
            if graph.has_edge(a, b):
                graph[a][b]["p"] += p
            else:
                graph.add_edge(a, b, p=p)
        for a, b, data in graph.edges(data=True):
            data["cost"] = -np.log(data["p"])
            data["minutes"] = minutes[b]
        state["graph"] = graph
        rows, columns, shares = zip(*((a, b, d["p"]) for a, b, d in graph.edges(data=True)))
        state["Q"] = csc_array((shares, (rows, columns)), shape=(n, n))
        state["drop"] = 1 - np.asarray(state["Q"].sum(axis=1)).ravel() - success

    def solve():
        state["lu"] = splu((eye_array(n) - state["Q"]).tocsc())
        state["v"] = state["lu"].solve(entry, trans="T")
        state["b"] = state["lu"].solve(success)
        return {"completion": float(entry @ state["b"]), "visits": state["v"]}

    def totals():
        t = state["lu"].solve(minutes)
        second = state["lu"].solve(minutes * (2 * t - minutes))
        mean = float(entry @ t)
        return {"expected_minutes": mean, "variance_minutes": float(entry @ second) - mean**2}

    def returns():
        # N[i][i] for the touchpoints in loops: the diagonal of the inverse, a block of right-hand sides at a time
        diagonal = np.ones(n)
        loops = [i for part in state["sccs"] if len(part) > 1 for i in part]
        for first in range(0, len(loops), 256):
            some = loops[first : first + 256]
            right = np.zeros((n, len(some)))
            right[some, range(len(some))] = 1
            diagonal[some] = state["lu"].solve(right)[some, range(len(some))]
        state["N"] = diagonal
        return {"reach": state["v"] / diagonal}

    def components():
        state["sccs"] = list(nx.strongly_connected_components(state["graph"]))
        return {"sccs": len(state["sccs"])}

    def structure():
        both = state["graph"].to_undirected()
        points = sum(1 for _ in nx.articulation_points(both))
        bridges = sum(1 for _ in nx.bridges(both))
        return {"articulation_points": points, "bridges": bridges}

    def reachable():
        graph = state["graph"]
        starts = [i for i in range(n) if entry[i] > 0]
        ends = [i for i in range(n) if success[i]]
        down = nx.multi_source_dijkstra_path_length(graph, set(starts), weight=None)
        up = nx.multi_source_dijkstra_path_length(graph.reverse(copy=False), set(ends), weight=None)
        return {"unreachable": n - len(down), "hopeless": n - len(up)}

    def must_pass():
        graph = state["graph"].copy()
        graph.add_edges_from(("start", i) for i in range(n) if entry[i] > 0)
        graph.add_edges_from((i, "end") for i in range(n) if success[i])
        parents = nx.immediate_dominators(graph, "start")
        passed, at = 0, parents["end"]
        while at != "start":
            passed, at = passed + 1, parents[at]
        return {"must_pass": passed}

    def paths():
        graph = state["graph"]
        start = next(i for i in range(n) if entry[i] > 0)
        end = next(i for i in range(n) if success[i])
        found = []
        for path in nx.shortest_simple_paths(graph, start, end, weight="cost"):
            found.append(float(np.prod([graph[a][b]["p"] for a, b in zip(path, path[1:])])))
            if len(found) == 8:
                break
        fastest = nx.shortest_path_length(graph, start, end, weight="minutes") + minutes[start]
        return {"likely": found, "fastest": float(fastest)}

    def critical():
        condensed = nx.condensation(state["graph"], scc=state["sccs"])
        for part, data in condensed.nodes(data=True):
            data["time"] = sum(state["v"][i] * minutes[i] for i in data["members"])
        nx.dag_longest_path(nx.DiGraph([(a, b, {"weight": condensed.nodes[b]["time"]}) for a, b in condensed.edges]))

    def burdens():
        v, N = state["v"], state["N"]
        affected = []
        for pain in pains:
            (i,), f = pain["touchpoints"], pain["frequency"]
            back = 1 - 1 / N[i]
            affected.append(v[i] / N[i] * f / (1 - (1 - f) * back))
        return {"affected": np.array(affected)}

    def bad_moments():
        spared = np.ones(n)
        for pain in pains:
            spared[pain["touchpoints"]] *= 1 - pain["frequency"]
        bad, ends = 1 - spared, success + state["drop"]
        damped = splu((eye_array(n) - csc_array(state["Q"].multiply(spared[:, None]))).tocsc())
        x = damped.solve(spared * ends)
        shares = [float(entry @ x)]
        for count in range(1, 6):
            x = damped.solve(bad * (state["Q"] @ x + (ends if count == 1 else 0)))
            shares.append(float(entry @ x))
        return {"bad": np.array(shares)}

    def uncertainty():
        b, v = state["b"], state["v"]
        square = np.asarray(state["Q"].multiply((b**2)[None, :]).sum(axis=1)).ravel()
        spread = v**2 * (square - b**2) * (1 - success) / 501
        return {"deviation": float(np.sqrt(max(spread.sum(), 0)))}

    return [build, solve, totals, components, returns, structure, reachable, must_pass, paths, critical, burdens,
            bad_moments, uncertainty]


def compare(name, theirs, ours):
    if name not in ours:
        return
    a, b = np.asarray(theirs, dtype=float), np.asarray(ours[name], dtype=float)
    scale = np.maximum(1, np.abs(b))
    if a.shape != b.shape or not np.all(np.abs(a - b) <= 1e-7 * scale):
        sys.exit(f"{name}: {a} here, {b} in Wayfold")


def main(folder):
    print(f"{'journey':<30} {'theirs':>11} {'the same list':>17} {'but *':>6} {'everything':>18}    * their slowest step")
    for file in sorted(Path(folder).glob("*.json")):
        journey = json.loads(file.read_text())
        total, parts = 0.0, []
        for step in steps(journey):
            begin = time.perf_counter()
            found = step() or {}
            spent = (time.perf_counter() - begin) * 1e3
            total += spent
            parts.append((spent, step.__name__))
            for name, value in found.items():
                compare(name, value, journey["figures"])
        listed, everything = journey["milliseconds"], journey["everything"]
        slowest, name = max(parts)
        rest = (total - slowest) / (listed - dict(journey["steps"]).get(name, 0.0))
        print(
            f"{journey['name']:<30} {total:>8,.0f} ms {listed:>7,.1f} ms {total / listed:>5,.0f}× {rest:>5,.0f}×"
            f" {everything:>8,.1f} ms {total / everything:>5,.0f}×"
        )
        print(f"    theirs: {longest(parts)}; Wayfold's: {longest((spent, name) for name, spent in journey['steps'])}")


def longest(parts):
    return ", ".join(f"{name} {spent:,.1f}" for spent, name in sorted(parts, reverse=True)[:3])



if __name__ == "__main__":
    main(sys.argv[1])
