package twice.cnn.conv.channels;

import static twice.cnn.conv.channels.TileProduct.LANES;

import java.util.Arrays;
import twice.cnn.conv.direct.Scratch;
import twice.cnn.conv.winograd.WinogradTransform;

/**
 * Takes chunks of maps into the transformed form and back, a vector of channels at a time:
 *
 * <pre>
 * [images × channels × rows × columns]  ⇄  [n·n × blocks of channels × tiles × lanes]
 * </pre>
 */
final class ChannelTransforms {

    private final WinogradTransform transform;
    private final ChannelTiles tiles;
    private final int n;
    private final int m;
    private final int step;
    private final Scratch maps;
    private final Scratch halves;

    ChannelTransforms(WinogradTransform transform, ChannelTiles tiles) {
        this.transform = transform;
        this.tiles = tiles;
        this.n = transform.inputs();
        this.m = transform.outputs();
        this.step = tiles.step(LANES);
        int map = tiles.sourceRows(tiles.chunkRows()) * tiles.pitch() * LANES;
        this.maps = new Scratch(Math.max(map, m * m * step));
        this.halves = new Scratch(Math.max(n * tiles.pitch() * LANES, n * m * step));
    }

    /** Vectors that hold so many channels; an even number, so that eight channels never lack one. */
    static int blocks(int channels) {
        int blocks = (channels + LANES - 1) / LANES;
        return LANES > 4 ? blocks : blocks + 1 & ~1;
    }

    /** Numbers of one product's array. */
    int productSize(int channels) {
        return blocks(channels) * step;
    }

    /** Bᵀ·d·B of all tiles, product number i to {@code v[i·vStep]}. */
    void input(float[] x, ChannelTiles.Chunk chunk, int channels, float[] v, int vStep) {
        float[] map = maps.take();
        float[] half = halves.take();
        int row = tiles.pitch() * LANES;
        int tileRow = tiles.columns() * LANES;
        int shift = -tiles.firstRow(chunk) * row;
        int from = tiles.sourceFrom(chunk);
        int to = tiles.sourceTo(chunk);
        Arrays.fill(map, 0, tiles.sourceRows(chunk.rows()) * row, 0);
        for (int block = 0; block * LANES < channels; block++) {
            for (int e = 0; e < chunk.images(); e++) {
                int at = ((chunk.image() + e) * channels + block * LANES) * tiles.sourceSize();
                int count = Math.min(LANES, channels - block * LANES);
                ChannelTurn.read(x, at, tiles.sourceSize(), count, from, to, tiles.sources(), shift, map, LANES);
                for (int r = 0; r < chunk.rows(); r++) {
                    int tile = (e * chunk.rows() + r) * tileRow;
                    transform.input(map, r * m * row, row, LANES, half, 0, row, row);
                    for (int i = 0; i < n; i++) {
                        int first = i * n * vStep + block * step + tile;
                        transform.input(half, i * row, LANES, m * LANES, v, first, vStep, tileRow);
                    }
                }
            }
        }
        halves.give(half);
        maps.give(map);
    }

    /** A·d·Aᵀ of all tiles of an output's gradient, likewise. */
    void gradient(float[] dy, ChannelTiles.Chunk chunk, int channels, float[] v, int vStep) {
        float[] map = maps.take();
        float[] half = halves.take();
        int count = tiles.tiles(chunk) * LANES;
        if (tiles.overlaps()) {
            Arrays.fill(map, 0, m * m * step, 0);
        }
        for (int block = 0; block * LANES < channels; block++) {
            for (int e = 0; e < chunk.images(); e++) {
                ChannelTurn.read(
                        dy,
                        ((chunk.image() + e) * channels + block * LANES) * tiles.targetSize(),
                        tiles.targetSize(),
                        Math.min(LANES, channels - block * LANES),
                        tiles.targetFrom(chunk),
                        tiles.targetTo(chunk),
                        tiles.targets(),
                        shift(chunk, e),
                        map,
                        LANES);
            }
            for (int j = 0; j < m; j++) {
                transform.gradient(map, j * step, m * step, half, j * step, m * step, count);
            }
            for (int i = 0; i < n; i++) {
                int first = i * n * vStep + block * step;
                transform.gradient(half, i * m * step, step, v, first, vStep, count);
            }
        }
        halves.give(half);
        maps.give(map);
    }

    /** Aᵀ·p·A of all tiles, written to an output. */
    void output(float[] p, int pStep, ChannelTiles.Chunk chunk, int channels, float[] y) {
        float[] map = maps.take();
        float[] half = halves.take();
        int count = tiles.tiles(chunk) * LANES;
        for (int block = 0; block * LANES < channels; block++) {
            for (int j = 0; j < n; j++) {
                transform.output(p, j * pStep + block * step, n * pStep, half, j * step, n * step, count);
            }
            for (int i = 0; i < m; i++) {
                transform.output(half, i * n * step, step, map, i * m * step, step, count);
            }
            for (int e = 0; e < chunk.images(); e++) {
                ChannelTurn.write(
                        map,
                        tiles.targets(),
                        shift(chunk, e),
                        y,
                        ((chunk.image() + e) * channels + block * LANES) * tiles.targetSize(),
                        tiles.targetSize(),
                        Math.min(LANES, channels - block * LANES),
                        tiles.targetFrom(chunk),
                        tiles.targetTo(chunk));
            }
        }
        halves.give(half);
        maps.give(map);
    }

    /** From a tile's number in its image to that in its chunk. */
    private int shift(ChannelTiles.Chunk chunk, int image) {
        return (image * chunk.rows() - chunk.row()) * tiles.columns() * LANES;
    }
}
