using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommissioningCases.Web.Api;

/// <summary>Says in the words of OpenAPI what programs can read.</summary>
internal static class ApiDocument
{
    /// <summary>By which the document is found among others.</summary>
    public const string Name = "v1";

    private const string Token = "token";
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    private const string About =
        "Programs read here what the holder of a token may see on the service’s pages at that moment: the same cases, entries, registers and directory, with nothing that the person would not see. Nothing can be changed. "
        + "Send the header Authorization with “Bearer ” and a token, which its holder makes at Your account. A page of rows that is not the last says in next where to go on. "
        + "What cannot be followed is answered with a problem (RFC 9457). An answer has an ETag: send it back in If-None-Match to be told 304 while nothing has changed.";

    private static readonly (string Status, string Description)[] Problems =
    [
        ("400", "Something in the address cannot be followed"),
        ("401", "There is no token, or it is over or has ended"),
        ("403", "The token does not open this, or its holder’s role does not include it"),
        ("404", "It does not exist, or lies outside what the token’s holder may see"),
        ("429", "There were too many requests; Retry-After says in how many seconds to ask again"),
    ];

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict) // numbers are numbers, also in the document
        .AddOpenApi(Name, Describe);

    private static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiEndpoint>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Commissioning Cases", Version = Name, Description = About };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of somebody who sees cases" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeAsync);
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiEndpoint>().SingleOrDefault() is not { } endpoint)
        {
            return;
        }

        operation.Summary = endpoint.Summary;
        operation.Description = $"Opened by tokens for “{ExchangeNames.Of(endpoint.Scope)}”. {endpoint.Description}".TrimEnd();
        operation.Tags = new HashSet<OpenApiTagReference> { new(ExchangeNames.Of(endpoint.Scope), context.Document) };
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
        operation.Parameters = [.. endpoint.Parameters.Select(ParameterOf)];
        IOpenApiSchema schema = endpoint.Response is { } type ? await context.GetOrCreateSchemaAsync(type, parameterDescription: null, cancellationToken) : PageOf(endpoint.Fields);
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = endpoint.Summary, Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema } } },
        };
        foreach (var (status, description) in Problems)
        {
            operation.Responses[status] = new OpenApiResponse { Description = description, Content = new Dictionary<string, OpenApiMediaType> { [ProblemJson] = new() } };
        }
    }

    private static IOpenApiParameter ParameterOf(ApiParameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.IsInPath,
        Description = parameter.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Words.Count == 0 ? null : [.. parameter.Words.Select(word => (JsonNode)word)] },
    };

    private static OpenApiSchema PageOf(IReadOnlyList<ApiField> fields) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["rows"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = fields.ToDictionary(field => field.Name, SchemaOf) },
            },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The address of the page after it; null when this is the last" },
        },
    };

    private static IOpenApiSchema SchemaOf(ApiField field)
    {
        var (type, format) = KindOf(field.Type);
        return new OpenApiSchema { Description = field.Heading, Type = type | JsonSchemaType.Null, Format = format };
    }

    private static (JsonSchemaType Type, string? Format) KindOf(Type? type) => type is null ? (JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean, null) : (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => (JsonSchemaType.String, null),
        var day when day == typeof(DateOnly) => (JsonSchemaType.String, "date"),
        var time when time == typeof(DateTimeOffset) => (JsonSchemaType.String, "date-time"),
        var isSo when isSo == typeof(bool) => (JsonSchemaType.Boolean, null),
        var number when number == typeof(int) || number == typeof(long) => (JsonSchemaType.Integer, null),
        var number when number == typeof(decimal) => (JsonSchemaType.Number, null),
        _ => (JsonSchemaType.String | JsonSchemaType.Array, null),
    };
}
