package amends.wording;

import java.util.List;

/**
 * A message, or a branch of one, in its pieces.
 *
 * @param pieces in order
 */
record Template(List<Piece> pieces) {

    Template {
        pieces = List.copyOf(pieces);
    }

    /** The words where they are always the same, else null. */
    String constant() {
        if (pieces.isEmpty()) {
            return "";
        }
        return pieces.size() == 1 && pieces.get(0) instanceof Piece.Literal literal ? literal.text() : null;
    }

    void render(Rendering rendering) {
        for (Piece piece : pieces) {
            piece.render(rendering);
        }
    }
}
