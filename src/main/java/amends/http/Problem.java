package amends.http;

import amends.incident.SituationProblem;
import amends.policy.PolicyProblem;
import amends.wire.MalformedBodyException;
import amends.wire.TooLongException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param type what sort of problem, as a URI reference
 * @param title the sort in words, the same every time
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance a URI of this one occurrence, or null
 * @param errors what is wrong and where, if the request itself is
 * @param more members of this type of problem: texts, whole numbers, or lists and maps of such
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        Map<String, Object> more) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of a problem that its status says all about. */
    public static final String BLANK = "about:blank";

    private static final JsonFactory JSON = new JsonFactory();

    public Problem {
        errors = List.copyOf(errors);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** A problem that has no more members than every problem. */
    public Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {
        this(type, title, status, detail, instance, errors, Map.of());
    }

    /**
     * One thing that is wrong in a request; each part but detail may be null.
     *
     * @param pointer where, as a JSON pointer
     * @param detail what
     * @param expected what would have been right
     * @param found what stands there
     * @param nearest the nearest right name
     * @param line where, in a body that is not JSON or in the file
     * @param column likewise
     * @param file the file of a draft that it is in
     * @param code what sort of problem in a policy
     */
    public record Fault(
            String pointer,
            String detail,
            String expected,
            String found,
            String nearest,
            Integer line,
            Integer column,
            String file,
            String code) {

        /** Something that stands at no place of the request. */
        public static Fault of(String detail) {
            return new Fault(null, detail, null, null, null, null, null, null, null);
        }

        /** Something in a file that came with the request. */
        public static Fault of(String file, String detail) {
            return new Fault(null, detail, null, null, null, null, null, file, null);
        }

        /** Something at a place of JSON. */
        public static Fault at(String pointer, String detail) {
            return new Fault(pointer, detail, null, null, null, null, null, null, null);
        }

        /** Something wrong in a policy. */
        public static Fault of(PolicyProblem problem) {
            return new Fault(
                    null,
                    problem.message(),
                    problem.expected(),
                    problem.found(),
                    problem.nearest(),
                    problem.at().line(),
                    problem.at().column(),
                    problem.at().file(),
                    problem.code());
        }

        /** Something wrong in a request. */
        public static Fault of(SituationProblem problem) {
            return new Fault(
                    problem.pointer(),
                    problem.message(),
                    problem.expected(),
                    problem.found(),
                    problem.nearest(),
                    null,
                    null,
                    null,
                    null);
        }

        static Fault of(TooLongException tooLong) {
            return new Fault(
                    tooLong.pointer(),
                    tooLong.getMessage(),
                    "at most " + tooLong.most() + " characters, and fewer where the field has a limit of its own",
                    null,
                    null,
                    tooLong.line(),
                    tooLong.column(),
                    null,
                    null);
        }

        static Fault of(MalformedBodyException malformed) {
            return new Fault(
                    null, malformed.getMessage(), null, null, null, malformed.line(), malformed.column(), null, null);
        }
    }

    /** A problem that its status says all about. */
    public static Problem of(int status, String detail) {
        return new Problem(BLANK, Statuses.title(status), status, detail, null, List.of());
    }

    /** Whether a detail says no more than the status does, in words that are for programs. */
    public static boolean saysNoMore(int status, String detail) {
        return detail.equals(Statuses.detail(status));
    }

    /** The problem as JSON in UTF-8. */
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the problem's members into an object.
     *
     * @throws IOException from the generator
     */
    public void members(JsonGenerator json) throws IOException {
        json.writeStringField("type", type);
        json.writeStringField("title", title);
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        text(json, "instance", instance);
        for (Map.Entry<String, Object> member : more.entrySet()) {
            json.writeFieldName(member.getKey());
            value(json, member.getValue());
        }
        if (!errors.isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (Fault fault : errors) {
                fault(json, fault);
            }
            json.writeEndArray();
        }
    }

    /** What to tell of something that was thrown while a request, or a part of one, was answered. */
    public static Problem of(Throwable thrown) {
        return ProblemMapper.problem(thrown);
    }

    private static void fault(JsonGenerator json, Fault fault) throws IOException {
        json.writeStartObject();
        text(json, "code", fault.code());
        text(json, "file", fault.file());
        text(json, "pointer", fault.pointer());
        text(json, "detail", fault.detail());
        text(json, "expected", fault.expected());
        text(json, "found", fault.found());
        text(json, "nearest", fault.nearest());
        if (fault.line() != null) {
            json.writeNumberField("line", fault.line());
            json.writeNumberField("column", fault.column());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.writeFieldName(member.getKey().toString());
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }
}
