package twice.cnn.chapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;
import twice.cnn.data.Subset;

/**
 * The images of some classes of a data set, which are numbered anew.
 *
 * @param images those of the classes, with their old labels
 * @param chosen the old labels, in the new order
 */
record SomeClasses(Dataset images, List<Integer> chosen) implements Dataset {

    static SomeClasses of(Dataset all, List<Integer> chosen) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (chosen.contains(all.label(i))) {
                indices.add(i);
            }
        }
        return new SomeClasses(new Subset(all, indices), List.copyOf(chosen));
    }

    /** So many images of each class, drawn by the seed. */
    static Dataset few(Dataset all, int each, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        int[] taken = new int[all.classes().size()];
        order.removeIf(i -> taken[all.label(i)]++ >= each);
        return new Subset(all, order);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public Shape shape() {
        return images.shape();
    }

    @Override
    public List<String> classes() {
        return chosen.stream().map(images.classes()::get).toList();
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        images.fill(index, to, offset);
    }

    @Override
    public int label(int index) {
        return chosen.indexOf(images.label(index));
    }
}
