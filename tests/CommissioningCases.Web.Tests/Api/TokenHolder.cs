using System.Net;
using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>Somebody who makes tokens, and programs that read by them.</summary>
internal static class TokenHolder
{
    public static string[] EveryScope { get; } = [.. Enum.GetValues<TokenScope>().Select(scope => ExchangeNames.Of(scope))];

    /// <summary>A token of the person, by the page on which people make them.</summary>
    public static Task<string> MakeTokenAsync(this Visitor visitor, string name, params string[] scopes) => visitor.MakeTokenAsync(name, TimeProvider.System.Today().AddMonths(1), scopes);

    /// <inheritdoc cref="MakeTokenAsync(Visitor, string, string[])"/>
    public static async Task<string> MakeTokenAsync(this Visitor visitor, string name, DateOnly until, params string[] scopes)
    {
        var made = await visitor.SubmitAsync(await visitor.GetAsync("/account/tokens"), "Make a token", FieldsOf(name, until, scopes));
        made.Status.ShouldBe(HttpStatusCode.OK, string.Join("; ", made.Errors));
        return made.Text("[role=status] code");
    }

    public static (string, string)[] FieldsOf(string name, DateOnly until, params string[] scopes) =>
        [("Name", name), .. scopes.Select(scope => ("Scopes", scope)), ("Until.day", $"{until.Day}"), ("Until.month", $"{until.Month}"), ("Until.year", $"{until.Year}")];

    public static async Task<JsonObject> JsonAsync(this Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Path);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonNode.Parse(await answer.Response.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>What a problem says, which has the status of the answer.</summary>
    public static async Task<string> ProblemAsync(this Answer answer, HttpStatusCode status)
    {
        answer.Status.ShouldBe(status, answer.Path);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Response.Content.ReadAsStringAsync())!.AsObject();
        ((int)problem["status"]!).ShouldBe((int)status);
        ((string)problem["title"]!).ShouldNotBeEmpty();
        return (string)problem["detail"]!;
    }

    /// <summary>The rows of every page, from the first to the last.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ReadAllAsync(this Visitor program, string address, string token)
    {
        var rows = new List<JsonObject>();
        for (var next = address; next is not null;)
        {
            var page = await (await program.ReadAsync(next, token)).JsonAsync();
            rows.AddRange(page["rows"]!.AsArray().Select(row => row!.AsObject()));
            next = (string?)page["next"];
        }

        return rows;
    }
}
