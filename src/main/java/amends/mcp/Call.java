package amends.mcp;

import amends.access.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a tool is asked.
 *
 * @param arguments as they came, read strictly
 * @param caller whose key it is
 * @param traceId the trace that the request belongs to, or null
 */
record Call(ObjectNode arguments, Caller caller, String traceId) {}
