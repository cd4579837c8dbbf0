using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>The walk in the documents, from the first concern to the award, through the pages that people use.</summary>
public sealed class TourTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const int MostForms = 30;

    [Fact]
    public async Task TheWalk_LeadsToTheAward_InNoMoreThanThirtyForms_AndTypesNothingTwice()
    {
        var visitors = new Dictionary<string, Visitor>();
        var (sent, number) = (0, 0);
        string? reference = null;
        var confirmed = new List<TourForm>();
        foreach (var form in TourForm.All)
        {
            if (!visitors.TryGetValue(form.By, out var visitor))
            {
                visitors[form.By] = visitor = await site.SignInAsync(form.By);
            }

            var page = await visitor.GetAsync(form.AddressOn(reference));
            page.Status.ShouldBe(HttpStatusCode.OK, form.Title);
            var isConfirmed = page.Page.QuerySelector("form.app-form [name=leaving]") is not null;
            confirmed.AddRange(isConfirmed ? [form] : []);
            var held = form.Do == "propose-step" ? page.ValueOf("needs") : null;
            (form.Do == "propose-step").ShouldBe(!string.IsNullOrWhiteSpace(held), form.Title);

            var answer = await visitor.SubmitAsync(
                page,
                page.Texts("form.app-form button.nhsuk-button")[^1],
                [.. FilledRows.Of(page, form.Lines, "pct", held is null ? "" : "needs", form.Do is "take-step" or "propose-step" ? "step" : ""), .. isConfirmed ? [("leaving", "yes")] : Array.Empty<(string, string)>()]);

            answer.Status.ShouldBe(HttpStatusCode.Found, $"{form.On} {form.Title}: {string.Join("; ", answer.Errors)}");
            (sent, number) = (sent + 1, number + form.Lines.Count);
            reference ??= answer.Location!["/cases/".Length..];
            if (form.Do != RecordBoardDecision.Definition.Name)
            {
                (await visitor.FollowAsync(answer)).Text(".app-recorded").ShouldEndWith(form.Lines.Count == 1 ? $"Entry {number} of the history" : $"Entries {number - form.Lines.Count + 1} to {number} of the history");
            }
        }

        ToldForm.All.Where(told => told.What.Contains("tick", StringComparison.Ordinal)).Select(told => told.Form).ShouldBe(confirmed.Select(form => form.Title));
        sent.ShouldBeLessThanOrEqualTo(MostForms);
        var done = await visitors["commissioner"].GetAsync($"/cases/{reference}");
        done.Texts(".app-tags li").ShouldContain("Closed on 30 April 2010");
        (await visitors["commissioner"].GetAsync($"/cases/{reference}/history")).Texts(".app-timeline__number").Count(text => text.StartsWith("Entry", StringComparison.Ordinal)).ShouldBe(number);
        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }
    }
}
