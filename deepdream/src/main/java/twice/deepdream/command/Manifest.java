package twice.deepdream.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import twice.convolution.io.Output;
import twice.deepdream.DreamAlgorithm;
import twice.deepdream.Octaves;
import twice.deepdream.Steps;

/** What one needs to know to dream the same again, as JSON. The same dream writes the same bytes: no time, no place. */
final class Manifest {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Manifest() {}

    /** The file beside that result. */
    static Output beside(String output) {
        return new Output("-o", output + ".json");
    }

    /** Writes it. */
    static void write(
            Output to,
            DreamOptions options,
            ModelOptions.Loaded loaded,
            List<LayerTerm> terms,
            Octaves octaves,
            Steps steps,
            DreamAlgorithm algorithm)
            throws IOException {
        ObjectNode all = MAPPER.createObjectNode();
        all.put("image", fileName(options.image));
        all.put("model", loaded.model().name());
        all.put("weights_sha256", loaded.hash());
        if (options.model.transposed) {
            all.put("transposed", true);
        }
        ArrayNode layers = all.putArray("layers");
        for (LayerTerm term : terms) {
            ObjectNode layer = layers.addObject().put("name", term.layer());
            term.channel().ifPresent(channel -> layer.put("channel", channel));
            layer.put("weight", term.weight());
        }
        all.put("objective", options.goal());
        if (options.guide != null) {
            all.put("guide", fileName(options.guide));
        }
        ArrayNode sizes = all.putArray("octaves");
        octaves.sizes().forEach(size -> sizes.add(size.toString()));
        all.put("octave_scale", options.octaveScale);
        all.put("iterations", steps.iterations());
        all.put("step", steps.step());
        all.put("jitter", steps.jitter());
        all.put("smooth", steps.smooth());
        all.put("pyramid", steps.pyramid());
        all.put("seed", steps.seed());
        all.put("keep_colour", options.keepColour);
        if (options.contrast != null) {
            all.put("contrast", options.contrast);
        }
        all.put("algorithm", algorithm.id());
        if (options.tile != null) {
            all.put("tile", options.tile);
        }
        byte[] json = (MAPPER.writeValueAsString(all) + "\n").getBytes(StandardCharsets.UTF_8);
        to.write(out -> out.write(json));
    }

    private static String fileName(String image) {
        return image.equals("-") ? image : Output.path(image).getFileName().toString();
    }
}
