using System.Net;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>A measure is taken from the library into the form of a case or a contract, by somebody at a browser without script.</summary>
public sealed class MeasureLibraryTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly string[] Providers = ["XDC"];
    private static readonly string[] Services = ["Podiatry"];

    [Fact]
    public async Task OnACase_WhatIsChosenFillsTheFields_AndCanBeRecorded()
    {
        var reference = await LogAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/cases/{reference}/record/set-measure");
        form.Texts("#library optgroup[label='National measures'] option").ShouldContain("MRSA bloodstream infections (cases, lower is better)");

        var filled = await visitor.SubmitAsync(form, "Fill it in", ("on.day", "1"), ("on.month", "2"), ("on.year", "2012"), ("library", "mrsa"), ("baseline", "12"), ("row.2.library", "staff-sickness"));

        filled.Status.ShouldBe(HttpStatusCode.OK);
        filled.Errors.ShouldBeEmpty();
        (filled.ValueOf("measure"), filled.ValueOf("name"), filled.ValueOf("unit"), filled.ValueOf("baseline")).ShouldBe(("mrsa", "MRSA bloodstream infections", "cases", "12"));
        filled.Page.QuerySelector("input[name=kind][checked]")!.GetAttribute("value").ShouldBe("quality");
        (filled.ValueOf("row.2.measure"), filled.ValueOf("row.2.unit")).ShouldBe(("staff-sickness", "%"));
        filled.Page.QuerySelector("details[open]").ShouldNotBeNull();
        filled.Texts("main [role=status]")[0].ShouldStartWith("What was chosen from the library stands below.");
        filled.ValueOf("library").ShouldBe("");
        var answer = await visitor.SubmitAsync(filled, "Set a measure", ("target", "4"), ("row.2.baseline", "6"), ("row.2.target", "4"));
        answer.Location.ShouldBe($"/cases/{reference}");

        var again = await visitor.GetAsync($"/cases/{reference}/record/set-measure");
        again.Page.QuerySelector("#library option[value=mrsa]").ShouldBeNull("the case has it already");
        var other = await visitor.GetAsync($"/cases/{await LogAsync()}/record/set-measure");
        other.Texts("#library optgroup[label='Measures that your trust uses'] option").ShouldContain("MRSA bloodstream infections (cases, lower is better)");
        other.Texts("#library optgroup[label='National measures'] option").ShouldNotContain("MRSA bloodstream infections (cases, lower is better)");
    }

    [Fact]
    public async Task OnAContract_TheSideThatIsBetterIsFilledIn_Too()
    {
        var contract = await AcceptAsync(Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = DemonstrationBodies.FirstPct,
            provider = "XDC",
            services = Services,
            type = "other",
            from = "2010-01-01",
            until = DateTime.UtcNow.AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }));
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/contracts/{contract}/record/set-contract-measure");

        var filled = await visitor.SubmitAsync(form, "Fill it in", ("library", "did-not-attend"));

        (filled.ValueOf("name"), filled.ValueOf("unit")).ShouldBe(("Appointments that patients did not attend", "%"));
        filled.Page.QuerySelector("input[name=direction][checked]")!.GetAttribute("value").ShouldBe("lower");
        filled.Page.QuerySelector("input[name=kind][checked]")!.GetAttribute("value").ShouldBe("other");
        (await visitor.SubmitAsync(filled, "Set a measure of the contract", ("target", "5"), ("threshold", "10"))).Location.ShouldBe($"/contracts/{contract}");
    }

    [Fact]
    public async Task NothingChosen_OrSomethingThatIsNotThere_LeavesTheFormAsItWasTyped()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/cases/{await LogAsync()}/record/set-measure");

        foreach (var chosen in (string[])["", "made-up"])
        {
            var answer = await visitor.SubmitAsync(form, "Fill it in", ("library", chosen), ("name", "My own"));
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.ValueOf("name").ShouldBe("My own");
        }
    }

    private Task<string> LogAsync() => AcceptAsync(Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = 1, pct = DemonstrationBodies.FirstPct, service = $"Podiatry {Guid.NewGuid():N}", providers = Providers, summary = "Few heal", needs = "Assessed" }));

    private async Task<string> AcceptAsync(Attempt attempt)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = People.Commissioner with { Organisation = DemonstrationBodies.FirstPct };
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(attempt)).ShouldBeOfType<AttemptResult.Accepted>().Case;
    }
}
