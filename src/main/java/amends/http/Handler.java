package amends.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.glassfish.jersey.process.Inflector;

/** Answers requests; a class, because of a lambda Jersey cannot tell what it takes. */
public record Handler(Function<ContainerRequestContext, Response> answer)
        implements Inflector<ContainerRequestContext, Response> {

    @Override
    public Response apply(ContainerRequestContext http) {
        return answer.apply(http);
    }
}
