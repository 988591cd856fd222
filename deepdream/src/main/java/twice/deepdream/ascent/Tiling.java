package twice.deepdream.ascent;

import java.util.Map;
import java.util.Set;
import twice.cnn.Network;
import twice.cnn.ReceptiveField;
import twice.deepdream.DreamException;
import twice.deepdream.DreamNetwork;
import twice.deepdream.Region;
import twice.deepdream.Size;

/**
 * A picture cut into tiles for an objective's layers.
 *
 * @param down the rows
 * @param across the columns
 * @param fields what the layers' places see
 */
record Tiling(TileAxis down, TileAxis across, Map<String, ReceptiveField> fields) {

    /**
     * Cuts it.
     *
     * @param side of a tile's core, about
     * @throws DreamException if a layer sees the whole picture at once
     */
    static Tiling of(DreamNetwork network, Set<String> layers, Size size, int side) {
        Network part = network.upTo(layers, size);
        Map<String, ReceptiveField> fields = ReceptiveField.of(part);
        long rowsSeen = 1;
        long columnsSeen = 1;
        int strideDown = 1;
        int strideAcross = 1;
        for (Network.Node node : part.needed()) {
            ReceptiveField field = fields.get(node.name());
            if (field.down().jump() < 1 || field.across().jump() < 1) {
                throw new DreamException(
                        "--tile: " + node.name() + " sees the whole picture at once, expected layers before it");
            }
            strideDown = (int) Math.max(strideDown, field.down().jump());
            strideAcross = (int) Math.max(strideAcross, field.across().jump());
            if (layers.contains(node.name())) {
                rowsSeen = Math.max(rowsSeen, field.down().size());
                columnsSeen = Math.max(columnsSeen, field.across().size());
            }
        }
        return new Tiling(
                TileAxis.of(size.rows(), side, rowsSeen, strideDown),
                TileAxis.of(size.columns(), side, columnsSeen, strideAcross),
                fields);
    }

    int count() {
        return down.count() * across.count();
    }

    /** The size of all windows. */
    Size window() {
        return new Size(down.window(), across.window());
    }

    /** The places of a layer that belong to a core, in its window's map of so many places. */
    Region places(int row, int column, String layer, Region map) {
        ReceptiveField field = fields.get(layer);
        return new Region(
                down.firstPlace(row, field.down(), map.bottom()),
                across.firstPlace(column, field.across(), map.right()),
                down.lastPlace(row, field.down(), map.bottom()),
                across.lastPlace(column, field.across(), map.right()));
    }
}
