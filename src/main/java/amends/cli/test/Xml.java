package amends.cli.test;

import java.io.PrintWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, indented; characters that no XML document may hold are replaced. */
final class Xml implements AutoCloseable {

    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;
    private int depth;
    private boolean justOpened;

    Xml(PrintWriter out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** Starts an element inside the one that is open. */
    Xml open(String element) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        depth++;
        justOpened = true;
        return this;
    }

    Xml attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
        return this;
    }

    Xml text(String text) throws XMLStreamException {
        xml.writeCharacters(allowed(text));
        return this;
    }

    /** Ends the element that is open. */
    Xml end() throws XMLStreamException {
        depth--;
        if (!justOpened) {
            line();
        }
        xml.writeEndElement();
        justOpened = false;
        return this;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }

    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
