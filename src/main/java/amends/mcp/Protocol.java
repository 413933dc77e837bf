package amends.mcp;

import amends.http.Problem;
import amends.policy.PolicySet;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The protocol as the SDK speaks it, with our tools and what there is to read. Made when somebody first speaks it. */
final class Protocol {

    /** The attribute of a request under which its {@link Call} is. */
    static final String CALL = "amends.mcp.call";

    private static final Duration PING = Duration.ofMinutes(1);
    private static final int NO_SUCH_RESOURCE = -32002;
    private static final int INTERNAL = -32603;
    private static final String INSTRUCTIONS = """
            Amends says what a business promises its customers and what it may offer when something went wrong. \
            Before you offer a customer anything, call recommend. Offer only what it lists, in the words that it gives, \
            and nothing that still needs an approval. Promise nothing else. Acknowledge first. Once something was \
            done about a kept incident, call recordAction with an id of your own.""";

    private final HttpServletStreamableServerTransportProvider transport;
    private final McpSyncServer server;
    private final Library library;
    private final List<AssistantTool> tools;
    private final Map<String, McpStreamableServerSession> begun = new ConcurrentHashMap<>();
    private Set<String> listed = new HashSet<>();

    Protocol(Desk desk, List<AssistantTool> tools, String path, int maxRequestBytes) {
        this.tools = tools;
        this.library = new Library(desk.serving(), desk.chapters());
        JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(Json.MAPPER);
        this.transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(json)
                .mcpEndpoint(path)
                .maxRequestSize(maxRequestBytes)
                .contextExtractor(Protocol::context)
                .keepAliveInterval(PING)
                // We know whose sessions they are, and end them ourselves.
                .sessionSweepInterval(null)
                .build();
        PolicySet policies = desk.serving().get().policies().policies();
        this.server = McpServer.sync(new Watched(transport, session -> begun.put(session.getId(), session)))
                .serverInfo("amends", "1")
                .instructions(INSTRUCTIONS)
                .jsonMapper(json)
                .jsonSchemaValidator(new Trust())
                .validateToolInputs(false)
                // The thread of the request waits anyway.
                .immediateExecution(true)
                .requestTimeout(PING)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(true)
                        .resources(false, true)
                        .build())
                .addToolFilter((context, tool) -> isFor(context, tool.name()))
                .tools(tools.stream().map(tool -> told(tool, policies)).toList())
                .resources(Library.titles(policies).stream().map(this::told).toList())
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(Library.BOOK + "/{domain}", "Policies of a domain")
                                .description("What is promised and given in a domain, in plain English")
                                .mimeType("text/markdown")
                                .build(),
                        (exchange, request) -> read(request.uri())))
                .build();
        Library.titles(policies).forEach(title -> listed.add(title.uri()));
    }

    private static McpTransportContext context(HttpServletRequest request) {
        Object call = request.getAttribute(CALL);
        return call == null ? McpTransportContext.EMPTY : McpTransportContext.create(Map.of(CALL, call));
    }

    private static Call call(McpTransportContext context) {
        return (Call) context.get(CALL);
    }

    private boolean isFor(McpTransportContext context, String name) {
        return tools.stream()
                .map(AssistantTool::card)
                .anyMatch(card ->
                        card.name().equals(name) && Permitted.may(call(context).caller(), card));
    }

    private SyncToolSpecification told(AssistantTool tool, PolicySet policies) {
        AssistantTool.Card card = tool.card();
        McpSchema.Tool told = McpSchema.Tool.builder(card.name(), tool.schema(policies))
                .title(card.title())
                .description(card.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(card.title())
                        .readOnlyHint(card.readsOnly())
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(told)
                .callHandler((exchange, request) -> answer(tool, call(exchange.transportContext())))
                .build();
    }

    private static McpSchema.CallToolResult answer(AssistantTool tool, Call call) {
        Told told;
        try {
            Permitted.check(call.caller(), tool.card());
            told = tool.answer(call);
        } catch (RuntimeException e) {
            told = Refused.of(e);
        }
        return McpSchema.CallToolResult.builder()
                .addTextContent(told.text())
                .structuredContent(told.structured())
                .isError(told.isError())
                .build();
    }

    private SyncResourceSpecification told(Library.Title title) {
        return new SyncResourceSpecification(
                McpSchema.Resource.builder(title.uri(), title.name())
                        .description(title.description())
                        .mimeType(title.mediaType())
                        .build(),
                (exchange, request) -> read(request.uri()));
    }

    private McpSchema.ReadResourceResult read(String uri) {
        String text;
        try {
            text = library.text(uri);
        } catch (RuntimeException e) {
            throw McpError.builder(INTERNAL).message(Problem.of(e).detail()).build();
        }
        if (text == null) {
            throw McpError.builder(NO_SUCH_RESOURCE)
                    .message(library.missing(uri))
                    .data(Map.of("uri", uri))
                    .build();
        }
        return McpSchema.ReadResourceResult.builder(List.of(McpSchema.TextResourceContents.builder(uri, text)
                        .mimeType(Library.mediaType(uri))
                        .build()))
                .build();
    }

    /** Makes tools and titles anew for a release, and tells those who listen. */
    synchronized void follow(PolicySet policies) {
        tools.forEach(tool -> server.addTool(told(tool, policies)));
        Set<String> now = new HashSet<>();
        for (Library.Title title : Library.titles(policies)) {
            now.add(title.uri());
            if (!listed.contains(title.uri())) {
                server.addResource(told(title));
            }
        }
        listed.stream().filter(uri -> !now.contains(uri)).forEach(server::removeResource);
        listed = now;
        server.notifyResourcesListChanged();
    }

    /** A session that has just begun, asked for once; null where there is none of that id. */
    McpStreamableServerSession begun(String id) {
        return id == null ? null : begun.remove(id);
    }

    /** The versions of the protocol that are spoken. */
    List<String> versions() {
        return transport.protocolVersions();
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        transport.service(request, response);
    }

    /** Ends everything. */
    void close() {
        server.close();
    }
}
