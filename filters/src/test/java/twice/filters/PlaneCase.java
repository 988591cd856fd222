package twice.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import twice.convolution.Border;
import twice.convolution.Plane;

/** A plane and a border for the shared tests. */
public record PlaneCase(String name, Plane x, FilterSettings settings) {

    /** Sizes around the width of vectors, primes, single rows and columns, and some smaller than a window. */
    private static final int[][] SIZES = {
        {1, 1}, {1, 17}, {17, 1}, {2, 3}, {5, 4}, {7, 15}, {8, 16}, {9, 17}, {13, 31}, {16, 33}, {31, 37}, {23, 67},
        {11, 129}
    };

    @Override
    public String toString() {
        return name;
    }

    /** Every border on every size; the kinds of values take turns. */
    public static List<PlaneCase> all() {
        List<PlaneCase> cases = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int[] size : SIZES) {
            for (Border border : Border.values()) {
                Kind kind = kinds[cases.size() % kinds.length];
                cases.add(of(kind, size[0], size[1], border));
            }
        }
        for (Kind kind : kinds) {
            cases.add(of(kind, 29, 43, Border.REFLECT101));
            cases.add(of(kind, 19, 70, Border.CONSTANT));
        }
        cases.add(of(Kind.REALS, 40, 129, Border.REFLECT101));
        cases.add(of(Kind.BYTES, 40, 129, Border.CONSTANT));
        cases.add(of(Kind.EXTREMES, 40, 129, Border.WRAP));
        return cases;
    }

    /** Those cases of whole numbers from 0 to 255, border value included. */
    public static Stream<PlaneCase> bytes() {
        return all().stream().filter(one -> one.name.startsWith("BYTES") || one.name.startsWith("TIES"));
    }

    static PlaneCase of(Kind kind, int rows, int columns, Border border) {
        Random random = new Random(31L * rows
                + columns
                + 7L * border.name().hashCode()
                + 1000L * kind.name().hashCode());
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind.next(random);
        }
        double beyond = border == Border.CONSTANT ? kind.next(random) : 0;
        return new PlaneCase(
                kind + " " + rows + "×" + columns + " " + border,
                new Plane(rows, columns, values),
                new FilterSettings(border, beyond, 1));
    }

    /** What the values are like. */
    public enum Kind {
        /** Whole numbers, 0…255. */
        BYTES {
            @Override
            float next(Random random) {
                return random.nextInt(256);
            }
        },
        /** Three different bytes, so that ranks are shared by many. */
        TIES {
            @Override
            float next(Random random) {
                return 100 + random.nextInt(3);
            }
        },
        /** Whole numbers of both signs. */
        WHOLE {
            @Override
            float next(Random random) {
                return random.nextInt(201) - 100;
            }
        },
        /** Reals of both signs. */
        REALS {
            @Override
            float next(Random random) {
                return (float) (random.nextGaussian() * 100);
            }
        },
        /** Both zeros, small and large magnitudes side by side. */
        EXTREMES {
            @Override
            float next(Random random) {
                return switch (random.nextInt(5)) {
                    case 0 -> 0f;
                    case 1 -> -0f;
                    case 2 -> (float) (random.nextGaussian() * 1e-3);
                    case 3 -> (float) (random.nextGaussian() * 1e6);
                    default -> random.nextInt(256);
                };
            }
        };

        abstract float next(Random random);
    }
}
