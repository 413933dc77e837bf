/**
 * The Model Context Protocol: assistants ask what may be offered, and are held to policy. Alone in knowing the protocol's
 * SDK.
 */
package amends.mcp;
