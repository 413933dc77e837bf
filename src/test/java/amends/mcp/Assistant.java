package amends.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An assistant: the SDK's own client, over HTTP. */
final class Assistant implements AutoCloseable {

    static final ObjectMapper JSON = new JsonMapper();

    final McpSyncClient client;
    final BlockingQueue<List<McpSchema.Tool>> toolsTold = new LinkedBlockingQueue<>();
    final BlockingQueue<List<McpSchema.Resource>> readingsTold = new LinkedBlockingQueue<>();

    private Assistant(String uri, String key) {
        JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(JSON);
        HttpClientStreamableHttpTransport.Builder transport =
                HttpClientStreamableHttpTransport.builder(uri).jsonMapper(json).endpoint("/mcp");
        if (key != null) {
            transport.addHttpRequestCustomizer(
                    (request, method, endpoint, body, context) -> request.header("Authorization", "Bearer " + key));
        }
        client = McpClient.sync(transport.build())
                .requestTimeout(Duration.ofSeconds(20))
                .clientInfo(McpSchema.Implementation.builder("test", "1").build())
                .jsonSchemaValidator(new Trust())
                .toolsChangeConsumer(toolsTold::add)
                .resourcesChangeConsumer(readingsTold::add)
                .build();
        client.initialize();
    }

    /** Without a key. */
    static Assistant at(String uri) {
        return new Assistant(uri, null);
    }

    /** With a key. */
    static Assistant at(String uri, String key) {
        return new Assistant(uri, key);
    }

    /** What a tool answers to arguments in JSON. */
    McpSchema.CallToolResult call(String tool, String arguments) {
        try {
            Map<String, Object> map = JSON.readerForMapOf(Object.class).readValue(arguments);
            return client.callTool(
                    McpSchema.CallToolRequest.builder(tool).arguments(map).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of an answer. */
    static String text(McpSchema.CallToolResult answer) {
        return ((McpSchema.TextContent) answer.content().get(0)).text();
    }

    /** The same for programs. */
    static JsonNode json(McpSchema.CallToolResult answer) {
        return JSON.valueToTree(answer.structuredContent());
    }

    /** What can be read at an address. */
    String read(String uri) {
        McpSchema.ReadResourceResult read =
                client.readResource(McpSchema.ReadResourceRequest.builder(uri).build());
        return ((McpSchema.TextResourceContents) read.contents().get(0)).text();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
