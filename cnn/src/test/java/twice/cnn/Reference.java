package twice.cnn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twice.cnn.io.SafetensorsFile;

/**
 * The reference numbers of PyTorch: {@code cases.csv} and the files it names.
 *
 * @param name the case, as {@code conv2d_k3_s1_p0}
 * @param layer the kind, as {@code conv2d}
 * @param options by name, as {@code kernel=3x3}
 */
public record Reference(String name, String layer, Map<String, String> options) {

    /** All cases of a kind of layer. */
    public static List<Reference> ofLayer(String layer) {
        List<Reference> found =
                all().stream().filter(one -> one.layer.equals(layer)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no reference for a layer " + layer);
        }
        return found;
    }

    /** The case of that name. */
    public static Reference named(String name) {
        return all().stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    /** All cases in the file's order. */
    public static List<Reference> all() {
        List<Reference> cases = new ArrayList<>();
        for (String line : lines("cases.csv").subList(1, lines("cases.csv").size())) {
            String[] fields = line.split(",", 4);
            Map<String, String> options = new LinkedHashMap<>();
            for (String option : fields[3].split(";", -1)) {
                if (!option.isEmpty()) {
                    options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
                }
            }
            cases.add(new Reference(fields[0], fields[2], options));
        }
        return cases;
    }

    /** The lines of a text among the references. */
    public static List<String> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(url(file).openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of NAME.safetensors among the references. */
    public static SafetensorsFile file(String name) {
        try {
            return SafetensorsFile.read(Path.of(url(name + ".safetensors").toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static URL url(String file) {
        URL url = Reference.class.getResource("/reference/" + file);
        if (url == null) {
            throw new IllegalArgumentException("no reference " + file);
        }
        return url;
    }

    /** The tensors of this case. */
    public Map<String, Tensor> tensors() {
        return file(name).tensors();
    }

    /** The tensor of that name. */
    public Tensor tensor(String tensor) {
        Tensor found = tensors().get(tensor);
        if (found == null) {
            throw new IllegalArgumentException(
                    name + " has no " + tensor + " but " + tensors().keySet());
        }
        return found;
    }

    /** An option's text. */
    public String option(String option) {
        if (!options.containsKey(option)) {
            throw new IllegalArgumentException(name + " has no " + option + " but " + options);
        }
        return options.get(option);
    }

    /** A number among the options. */
    public double number(String option) {
        return Double.parseDouble(option(option));
    }

    /** A whole number among the options. */
    public int whole(String option) {
        return Integer.parseInt(option(option));
    }

    /** A switch among the options: {@code true} or {@code false}, in any case. */
    public boolean flag(String option) {
        return Boolean.parseBoolean(option(option));
    }

    /** A pair among the options, {@code 3x5} or one number for both. */
    public int[] pair(String option) {
        String[] parts = option(option).split("x", -1);
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1])};
    }

    @Override
    public String toString() {
        return name;
    }
}
