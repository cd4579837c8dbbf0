using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommissioningCases.Web.Api;

/// <summary>The document as people read it.</summary>
public sealed record ApiReference(string About, IReadOnlyList<ApiOperation> Operations)
{
    internal static async Task<ApiReference> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(cancellationToken);
        return new ApiReference(document.Info.Description ?? "", [.. document.Paths.SelectMany(path => path.Value.Operations ?? [], (path, operation) => ApiOperation.Of(path.Key, operation.Value))]);
    }
}

/// <summary>Something that programs can read.</summary>
/// <param name="Id">By which links lead to it.</param>
public sealed record ApiOperation(string Id, string Path, string Summary, string Description, IReadOnlyList<ApiValue> Parameters, IReadOnlyList<ApiValue> Answer)
{
    internal static ApiOperation Of(string path, OpenApiOperation operation) => new(
        operation.OperationId ?? path,
        path,
        operation.Summary ?? "",
        operation.Description ?? "",
        [.. (operation.Parameters ?? []).Select(ApiValue.Of)],
        [.. operation.Responses?["200"].Content?.Values.SelectMany(content => ApiValue.Within(content.Schema, "")) ?? []]);
}

/// <summary>A value by its name, such as <c>rows[].reference</c>.</summary>
/// <param name="Kind">What sort of value it is.</param>
public sealed record ApiValue(string Name, string Kind, string Description)
{
    internal static ApiValue Of(IOpenApiParameter parameter) => new(
        parameter.Name ?? "",
        parameter.In == ParameterLocation.Path ? "In the address" : "In the query",
        parameter.Schema?.Enum is { Count: > 0 } words ? $"{parameter.Description}. One of {string.Join(", ", words)}" : parameter.Description ?? "");

    /// <summary>What an object or a list of objects holds.</summary>
    internal static IEnumerable<ApiValue> Within(IOpenApiSchema? schema, string before)
    {
        foreach (var (name, value) in schema?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var isList = value.Items is not null;
            var path = $"{before}{name}{(isList ? "[]" : "")}";
            var inner = isList ? value.Items! : value;
            if (inner.Properties is { Count: > 0 })
            {
                foreach (var held in Within(inner, path + "."))
                {
                    yield return held;
                }
            }
            else
            {
                yield return new ApiValue(path, KindOf(value), value.Description ?? "");
            }
        }
    }

    private static string KindOf(IOpenApiSchema schema) => schema.Format switch
    {
        "date" => "Day",
        "date-time" => "Time",
        _ when (schema.Type & ~JsonSchemaType.Null) is { } type => type switch
        {
            JsonSchemaType.String => "Text",
            JsonSchemaType.Integer or JsonSchemaType.Number => "Number",
            JsonSchemaType.Boolean => "Yes or no",
            JsonSchemaType.Array => "List",
            JsonSchemaType.Object => "Object",
            JsonSchemaType.String | JsonSchemaType.Array => "Word, or list of words",
            _ => "Text, number, or yes or no",
        },
        _ => "Object",
    };
}
