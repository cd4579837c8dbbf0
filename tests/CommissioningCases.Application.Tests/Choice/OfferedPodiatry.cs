using System.Text.Json;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>A programme that takes applications for podiatry, and what is put to them.</summary>
internal static class OfferedPodiatry
{
    private static readonly IReadOnlyList<string> Criteria = ["Registered"];
    private static readonly IReadOnlyList<string> Questions = ["Are you registered?"];
    private static readonly IReadOnlyList<string> Answers = ["Since 2004"];

    /// <summary>Offers the service and records an application.</summary>
    /// <returns>The programme, and the number of the application's entry.</returns>
    public static async Task<(string Reference, int Application)> ApplyForPodiatryAsync(this TestApplication application)
    {
        var reference = await application.SelectPodiatryAsync();
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "open-offer", new
        {
            on = "2012-01-01",
            service = "podiatry",
            criteria = Criteria,
            nationalQuestions = Questions,
            opens = "2012-01-01",
            closes = "2012-03-31",
        }));
        var applied = await application.AcceptAsync(
            People.Commissioner, Attempts.On(reference, "record-application", new { on = "2012-02-01", service = "podiatry", provider = "RT5", answers = Answers }));
        return (reference, applied.Number);
    }

    /// <summary>Puts a document to an application, as the page does.</summary>
    /// <returns>Number of the entry that names it.</returns>
    public static async Task<int> PutEvidenceAsync(this TestApplication application, int applied, string fileName, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var fields = JsonSerializer.SerializeToElement(new { on = "2012-02-02", title = "What was agreed" });
        var result = await application.SendAsync(People.Commissioner, new AttachDocument(SharingCase.Cluster, applied, fields, fileName, stream, Guid.NewGuid()));
        return result.ShouldBeOfType<AttemptResult.Accepted>().Number;
    }
}
