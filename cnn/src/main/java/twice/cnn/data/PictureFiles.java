package twice.cnn.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import twice.cnn.CnnException;
import twice.convolution.ConvolutionException;
import twice.convolution.Image;
import twice.convolution.io.ImageFile;

/**
 * Image files with their classes, each read when it is asked for.
 *
 * @param files with labels
 * @param classes the names of the classes
 */
record PictureFiles(List<Labelled> files, List<String> classes) implements Pictures {

    /** A file and its class. */
    record Labelled(Path file, int label) {

        Image read() throws IOException {
            try {
                return ImageFile.read(file.toString(), ImageFile.MAX_MEGAPIXELS);
            } catch (ConvolutionException e) {
                throw new CnnException(e.getMessage());
            }
        }
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public int label(int index) {
        return files.get(index).label();
    }

    @Override
    public Image picture(int index) {
        try {
            return files.get(index).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Dataset> asDataset() {
        return Optional.empty();
    }
}
