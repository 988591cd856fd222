package twice.cnn.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import twice.cnn.CnnException;
import twice.cnn.NearNames;
import twice.cnn.Shape;
import twice.cnn.charts.SeenSheet;
import twice.cnn.models.Preprocessing;
import twice.cnn.train.Answers;
import twice.convolution.ChartFile;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.Output;

/**
 * A class that a network was asked about, and how sure of it the network is.
 *
 * @param number from 0
 */
record Seen(int number, String name, double probability) {

    /**
     * The likeliest class, or the one that is named.
     *
     * @param wanted a class's name, whole or its beginning, or its number; null for the likeliest
     */
    static Seen of(String wanted, WeightsOptions.Loaded loaded, float[] scores) {
        List<String> names = loaded.classes();
        double[] p = Answers.probabilities(scores, 0, names.size());
        int number = wanted == null
                ? IntStream.range(0, p.length)
                        .boxed()
                        .max(Comparator.comparingDouble(k -> p[k]))
                        .orElseThrow()
                : number(wanted, names);
        return new Seen(number, names.get(number), p[number]);
    }

    private static int number(String wanted, List<String> names) {
        for (int k = 0; k < names.size(); k++) {
            if (names.get(k).equalsIgnoreCase(wanted)) {
                return k;
            }
        }
        if (wanted.matches("\\d{1,9}") && Integer.parseInt(wanted) < names.size()) {
            return Integer.parseInt(wanted);
        }
        List<String> near = NearNames.of(wanted, names);
        if (near.size() == 1) {
            return names.indexOf(near.get(0));
        }
        throw new CnnException(
                "--class: expected one of " + names.size() + " classes, by name or by number from 0, found '" + wanted
                        + "'" + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
    }

    /** As in {@code tabby: 62.1 %}. */
    String title() {
        return String.format(Locale.ROOT, "%s: %.1f %%", name, 100 * probability);
    }

    /** Writes a sheet. */
    static void write(SeenSheet sheet, String file) {
        ChartFile.write(sheet, sheet.width(), sheet.height(), Output.path(file));
    }

    /** What the network was given, as a picture again. */
    static Image picture(float[] input, Shape shape, Preprocessing preprocessing) {
        int area = shape.dim(1) * shape.dim(2);
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < shape.dim(0); c++) {
            float[] values = new float[area];
            for (int i = 0; i < area; i++) {
                double pixel = input[c * area + i] * preprocessing.deviation().get(c)
                        + preprocessing.mean().get(c);
                values[i] = (float) Math.min(255, Math.max(0, 255 * pixel));
            }
            planes.add(new Plane(shape.dim(1), shape.dim(2), values));
        }
        return new Image(planes);
    }
}
