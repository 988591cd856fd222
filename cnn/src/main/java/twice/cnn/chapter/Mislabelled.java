package twice.cnn.chapter;

import java.util.List;
import java.util.SplittableRandom;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;

/**
 * A data set of which a part has wrong labels, always the same ones.
 *
 * @param all with the right labels
 * @param percent how many labels are wrong, about
 */
record Mislabelled(Dataset all, int percent) implements Dataset {

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Shape shape() {
        return all.shape();
    }

    @Override
    public List<String> classes() {
        return all.classes();
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        all.fill(index, to, offset);
    }

    @Override
    public int label(int index) {
        SplittableRandom random = new SplittableRandom(Canvas.SEED + 77L * index);
        int others = classes().size() - 1;
        boolean wrong = random.nextInt(100) < percent;
        return (all.label(index) + (wrong ? 1 + random.nextInt(others) : 0))
                % classes().size();
    }
}
