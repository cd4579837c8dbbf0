using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>The forms of a case, whose fields only their action knows, come back filled in after an expired sign-in as well.</summary>
public sealed class ExpiredCaseFormsTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_OfAnEngagementAfterTheSignInExpired_ComesBackFilledInAndIsAccepted()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);

        var restored = await SendTooLateAsync(
            commissioner,
            $"/cases/{reference}/record/record-engagement?with=provider",
            "Record an engagement",
            ("on.day", "2"), ("on.month", "3"), ("on.year", "2010"), ("with", "staff"), ("party.staff", "UNISON"), ("method", "letter"), ("summary", "Told them"));

        restored.ValueOf("on.month").ShouldBe("3");
        restored.ValueOf("with").ShouldBe("staff");
        restored.ValueOf("party.staff").ShouldBe("UNISON");
        restored.ValueOf("method").ShouldBe("letter");
        restored.ValueOf("summary").ShouldBe("Told them");
        (await commissioner.SubmitAsync(restored, "Record an engagement")).Location.ShouldBe($"/cases/{reference}");
    }

    [Fact]
    public async Task Post_OfANewCaseAfterTheSignInExpired_KeepsEveryRowOfProviders()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var restored = await SendTooLateAsync(commissioner, "/log-case", "Log the case", ("scenario", "5"), ("providers.1", "R1C"), ("providers.2", "RA4"), ("service", "Hearing"));

        restored.ValueOf("scenario").ShouldBe("5");
        restored.ValueOf("providers.1").ShouldBe("R1C");
        restored.ValueOf("providers.2").ShouldBe("RA4");
        restored.ValueOf("service").ShouldBe("Hearing");
    }

    private async Task<Answer> SendTooLateAsync(Visitor visitor, string path, string button, params (string, string)[] typed)
    {
        var form = await visitor.GetAsync(path);
        site.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await visitor.SubmitAsync(form, button, typed);
        var answer = await visitor.SubmitAsync(signIn, "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password));
        return await visitor.FollowAsync(answer);
    }
}
