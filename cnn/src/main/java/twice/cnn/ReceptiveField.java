package twice.cnn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pixels of the image a place of a feature map sees: a rectangle, which moves on by a fixed number of pixels from
 * place to place. Rows and columns are counted from 0; where a field sticks out of the image it sees padding.
 *
 * <p>The rules are those of Araujo, Norris and Sim, followed forward from the image: a window of k taps, s apart, d between
 * its taps, after p zeros, of places that see [first, last] and lie {@code jump} apart, begins p jumps earlier, ends
 * d·(k − 1) − p jumps later, and lies s jumps from the next. Where ways join, the field is the smallest that holds those of
 * all of them. What is no map any more, a row of numbers, sees what all places of the map saw together.
 *
 * @param down the rows
 * @param across the columns
 * @see <a href="https://distill.pub/2019/computing-receptive-fields/">Araujo, Norris, Sim: Computing receptive fields of
 *     convolutional neural networks (Distill, 2019)</a>
 */
public record ReceptiveField(Axis down, Axis across) {

    /**
     * One direction: place i sees the pixels from first + i·jump to last + i·jump, both included.
     *
     * @param first the first pixel that place 0 sees; negative where it sees padding
     * @param last the last one
     * @param jump pixels from a place to the next, the stride of all layers together; 0 where all see the same
     */
    public record Axis(long first, long last, long jump) {

        /** A pixel sees itself. */
        static final Axis PIXEL = new Axis(0, 0, 1);

        /** How many pixels a place sees, padding among them. */
        public long size() {
            return last - first + 1;
        }

        /** The middle of what place i sees; between two pixels where the size is even. */
        public double centre(int place) {
            return (first + last) / 2.0 + place * (double) jump;
        }

        /** What windows over such places see. */
        public Axis window(int kernel, int stride, int padding, int dilation) {
            long taps = (long) dilation * (kernel - 1);
            return new Axis(first - padding * jump, last + (taps - padding) * jump, jump * stride);
        }

        /** What so many places see together. */
        public Axis all(int places) {
            return new Axis(first, last + (places - 1) * jump, 0);
        }

        /** What so many places of two maps of that length see, joined; if they drift apart, all together. */
        public Axis joined(Axis other, int places) {
            if (jump != other.jump) {
                return all(places).joined(other.all(places), 1);
            }
            return new Axis(Math.min(first, other.first), Math.max(last, other.last), jump);
        }
    }

    private static final ReceptiveField PIXEL = new ReceptiveField(Axis.PIXEL, Axis.PIXEL);

    /** The fields of all nodes, in the network's order, the image's own first. */
    public static Map<String, ReceptiveField> of(Network network) {
        Map<String, ReceptiveField> fields = new LinkedHashMap<>();
        fields.put(Network.IMAGE, PIXEL);
        for (Network.Node node : network.nodes()) {
            List<ReceptiveField> inputs =
                    node.inputs().stream().map(fields::get).toList();
            fields.put(node.name(), node.layer().receptiveField(inputs, node.inputShapes()));
        }
        return fields;
    }

    /** What all places of a map of that shape see together; of a row of numbers, what they see already. */
    public ReceptiveField all(Shape shape) {
        return shape.rank() == 3 ? new ReceptiveField(down.all(shape.dim(1)), across.all(shape.dim(2))) : this;
    }

    /** What places of maps see that are put together place by place. */
    public ReceptiveField joined(ReceptiveField other, Shape shape) {
        boolean maps = shape.rank() == 3;
        return new ReceptiveField(
                down.joined(other.down, maps ? shape.dim(1) : 1), across.joined(other.across, maps ? shape.dim(2) : 1));
    }

    /** As in {@code 35×35}, rows first, and the jump behind it. */
    @Override
    public String toString() {
        return down.size() + "×" + across.size() + " every " + down.jump() + "×" + across.jump();
    }
}
