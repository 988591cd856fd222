package twice.cnn.fetch;

import java.net.URI;

/**
 * A file that others publish.
 *
 * @param name what it is called here
 * @param from where it is had
 * @param bytes its length
 * @param sha256 its hash, in lower-case hexadecimal digits
 */
record RemoteFile(String name, URI from, long bytes, String sha256) {

    /** The same file from a mirror: a folder that holds it under its own name. */
    RemoteFile mirrored(URI folder) {
        String path = folder.toString();
        return new RemoteFile(name, URI.create(path.endsWith("/") ? path + name : path + "/" + name), bytes, sha256);
    }
}
