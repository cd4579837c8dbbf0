using CommissioningCases.Web.Api;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>The names by which programs read rows stand in the documentation, so that none is changed unawares: programs rest on them.</summary>
public sealed class ApiNamesTests
{
    private const string Begin = "<!-- drawn from the code: begin -->\n";
    private const string End = "<!-- drawn from the code: end -->\n";

    /// <summary>Set to 1, the test writes what it would ask for.</summary>
    private const string Update = "UPDATE_DOCS";

    private static string Document => Path.Combine(ProjectFolder.Root, "docs", "api.md");

    [Fact]
    public async Task Names_AreThoseOfTheDocument()
    {
        var text = await File.ReadAllTextAsync(Document);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var drawn = string.Concat(WithRows.Select(endpoint => $"\n- `{endpoint.Route}`: {string.Join(", ", endpoint.Fields.Select(field => $"`{field.Name}`"))}\n")) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(Document, text[..start] + drawn + text[end..]);
            return;
        }

        text[start..end].ShouldBe(drawn, $"The names are not those of docs/api.md. If programs are to read by others, run this test with {Update}=1: it writes them anew.");
    }

    [Fact]
    public void Names_AreUniqueInARow()
    {
        foreach (var endpoint in WithRows)
        {
            endpoint.Fields.Select(field => field.Name).ShouldBeUnique(endpoint.Route);
        }
    }

    private static IEnumerable<ApiEndpoint> WithRows => ApiEndpoints.All.Where(endpoint => endpoint.Fields.Count > 0);
}
