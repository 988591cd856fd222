package twice.benchmarks.cnn;

import twice.benchmarks.Ladder;
import twice.benchmarks.Rungs;
import twice.cnn.Layer;
import twice.cnn.LayerFamily;
import twice.cnn.LayerRung;

/**
 * The ladder of a kind of layer.
 *
 * @param family the list of its rungs
 * @param rungs the same as the benchmarks know them
 */
record LayerLadder<L extends Layer>(LayerFamily<L> family, Rungs rungs) {

    /** The ladder of that family. */
    static <L extends Layer> LayerLadder<L> of(Class<L> type) {
        LayerFamily<?> found = LayerFamily.ALL.stream()
                .filter(family -> family.type().equals(type))
                .findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked") // its type is that of its layers
        LayerFamily<L> own = (LayerFamily<L>) found;
        Rungs rungs = new Rungs(
                "ladder-" + own.name(),
                "call",
                own.ladder().stream()
                        .map(rung -> new Ladder.Rung(rung.id(), rung.idea(), rung.isAvailable()))
                        .toList(),
                "naive",
                CnnBenchmark.class);
        return new LayerLadder<>(own, rungs);
    }

    /** The rung of that name. */
    LayerRung<L> rung(String name) {
        return family.ladder().stream()
                .filter(rung -> rung.id().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
