using CommissioningCases.Web.Wording;

namespace CommissioningCases.Web.Tests.Features.Help;

public sealed class HelpTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("commissioner")]
    [InlineData("union")]
    [InlineData("admin")]
    public async Task EveryPage_LeadsToHelp_WhichTellsTheWordsOfTheField(string who)
    {
        using var person = await site.SignInAsync(who);
        var letters = await person.GetAsync("/letters");

        var help = await person.GetAsync(letters.Page.QuerySelector("footer a")!.GetAttribute("href")!);

        help.Heading.ShouldBe("Help");
        help.Text("main").ShouldContain("Social Partnership Forum");
    }

    [Fact]
    public async Task BeforeSignIn_NoPageLeadsThere()
    {
        using var stranger = site.NewVisitor();

        (await stranger.GetAsync("/sign-in")).Page.QuerySelector("footer a").ShouldBeNull();
        (await stranger.GetAsync("/help")).LeadsToSignIn.ShouldBeTrue();
    }

    [Fact]
    public void Terms_AreInTheOrderOfTheAlphabet_EachOnce() =>
        Glossary.Terms.Select(term => term.Word).ShouldBe(Glossary.Terms.Select(term => term.Word).Distinct().Order(StringComparer.OrdinalIgnoreCase));

    /// <summary>What the letters shorten and the pages repeat.</summary>
    [Fact]
    public void Terms_TellWhatTheLettersAbbreviate()
    {
        var words = Letter.All.SelectMany(letter => letter.ReadText().Split([' ', ',', '.', '(', ')', '/', '\n', '\t'])).ToHashSet();

        string[] abbreviated = ["PCT", "SHA", "WCC", "TCS", "AQP", "SPF"];
        abbreviated.ShouldAllBe(word => words.Contains(word) || words.Contains(word + "s"));
        Glossary.Terms.Where(term => term.InFull is not null).Select(term => term.Word).ShouldBe(abbreviated.Union(["CCP", "TUPE"]), ignoreOrder: true);
    }

    [Fact]
    public async Task AnAbbreviation_LeadsToItsMeaning()
    {
        using var reviewer = await site.SignInAsync("sha");
        var hint = (await reviewer.GetAsync("/oversight/waiting")).Page.QuerySelector(".app-hint")!;

        (hint.TextContent, hint.QuerySelector("abbr")!.GetAttribute("title")).ShouldBe(("SHA", "Strategic Health Authority"));
        var help = await reviewer.GetAsync("/help");
        help.Text(hint.GetAttribute("href")![5..]).ShouldStartWith("SHA Strategic Health Authority");
    }

    [Theory]
    [InlineData("<PCT> & the PCT", "&lt;<a class=\"app-hint\" href=\"/help#word-pct\"><abbr title=\"Primary Care Trust\">PCT</abbr></a>&gt; &amp; the PCT")]
    [InlineData("SHARE", "SHARE")]
    [InlineData("", "")]
    public void Hinted_MarksEachAbbreviationOnce_AndLeavesTheRestAsItIs(string text, string html)
    {
        using var writer = new StringWriter();
        GlossaryHints.Hinted(text).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        writer.ToString().ShouldBe(html);
    }

    [Theory]
    [InlineData("PP.1")]
    [InlineData("PP.10")]
    [InlineData("S1.4")]
    [InlineData("S1.O1")]
    [InlineData("CP.1")]
    [InlineData("PP.10d")]
    public async Task TheClausesThatItNames_AreInTheLetters(string clause)
    {
        using var person = await site.SignInAsync("auditor");

        (await person.GetAsync("/help")).Text("main").ShouldContain(clause);
        Letter.FindClause(clause).ShouldNotBeNull();
    }
}
