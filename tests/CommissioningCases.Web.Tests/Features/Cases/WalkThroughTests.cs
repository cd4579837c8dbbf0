using System.Net;
using AngleSharp.Html.Dom;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>Walks every scenario from its beginning to its end through the forms, without script. Together the walks use the form of every action and step.</summary>
public sealed class WalkThroughTests(CasesSite site) : IClassFixture<CasesSite>
{
    public static TheoryData<string> Names => [.. Walk.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Forms_TakeAScenarioFromItsBeginningToItsEnd(string name)
    {
        var visitors = new Dictionary<string, Visitor>();
        string? reference = null;
        foreach (var line in Walk.Named(name).Lines)
        {
            if (!visitors.TryGetValue(line.By, out var visitor))
            {
                visitors[line.By] = visitor = await site.SignInAsync(line.By);
            }

            var page = await visitor.GetAsync(AddressOf(line, reference));
            page.Status.ShouldBe(HttpStatusCode.OK, line.ToString());
            var typed = Typed(line, page);
            ShouldOffer(page, typed, line);
            if (page.Page.QuerySelector("form.app-form [name=leaving]") is not null)
            {
                typed.Add(("leaving", "yes"));
            }

            var answer = await visitor.SubmitAsync(page, page.Texts("form.app-form button.nhsuk-button")[^1], typed);

            if (line.IsAccepted)
            {
                answer.Status.ShouldBe(HttpStatusCode.Found, $"{line}: {string.Join("; ", answer.Errors)}");
                var next = (await visitor.FollowAsync(answer)).Text(".nhsuk-notification-banner__content");
                if (line.Do == RecordBoardDecision.Definition.Name)
                {
                    answer.Location.ShouldBe("/board");
                    next.ShouldStartWith("The PCT Board ");
                }
                else
                {
                    reference = answer.Location!["/cases/".Length..];
                    next.ShouldEndWith($"Entry {line.Number} of the history");
                }
            }
            else
            {
                answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, line.ToString());
                Clauses(answer).ShouldBe(((Decision.Refused)line.Decision).ClauseIds, ignoreOrder: true, line.ToString());
            }
        }

        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }
    }

    private static string AddressOf(WalkedLine line, string? reference) => line.Do switch
    {
        "log-case" => "/log-case",
        "take-step" => $"/cases/{reference}/step/{line.Fields.GetProperty("step")}",
        "propose-step" => $"/cases/{reference}/propose/{line.Fields.GetProperty("step")}",
        _ => $"/cases/{reference}/record/{line.Do}",
    };

    private static List<(string Name, string Value)> Typed(WalkedLine line, Answer page) =>
    [
        .. FilledRows.Of(page, [line.Fields], line.Do is "take-step" or "propose-step" ? "step" : "pct")
            .Select(box => line.Do == AssignOwner.Definition.Name && box.Name == "owner" ? (box.Name, TestAccounts.EmailOf("commissioner")) : box),
    ];

    /// <summary>Every box is on the page, and where it is a choice, the choice is offered. A second row of providers is asked for by a button of its own.</summary>
    private static void ShouldOffer(Answer page, List<(string Name, string Value)> typed, WalkedLine line)
    {
        foreach (var (name, value) in typed.Where(box => box.Name != "providers.2"))
        {
            var boxes = page.Page.QuerySelectorAll($"form.app-form [name='{name}']").ToList();
            boxes.ShouldNotBeEmpty($"{line}: {name}");
            var choices = boxes.OfType<IHtmlInputElement>().Where(box => box.Type == "radio").Select(box => box.Value)
                .Concat(boxes.OfType<IHtmlSelectElement>().SelectMany(select => select.Options.Select(option => option.Value)))
                .ToList();
            if (choices.Count > 0)
            {
                choices.ShouldContain(value, $"{line}: {name}");
            }
        }
    }

    private static IEnumerable<string> Clauses(Answer refused) =>
        refused.Texts(".app-refusal .app-checklist__clauses a").Select(text => text.Replace("Clause ", "", StringComparison.Ordinal)).Distinct();
}
