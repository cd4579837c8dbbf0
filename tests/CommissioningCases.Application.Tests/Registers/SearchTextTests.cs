namespace CommissioningCases.Application.Tests.Registers;

public class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("podiatry", "podiatry")]
    [InlineData("foot care", "foot|care")]
    [InlineData("out-of-hours", "=out of hours")]
    [InlineData("24/7 GP/consultant", "=24 7|=GP consultant")]
    [InlineData("O'Brien OBriens’", "OBrien|OBriens")]
    [InlineData("cafe\u0301 “foot care”", "caf\u00e9|=foot care")]
    [InlineData("S1.2 & | ! ( ) : * ' \\ <->", "=S1 2")]
    [InlineData("\"foot care\" wound", "=foot care|wound")]
    [InlineData("\"foot care", "=foot care")]
    [InlineData("\"\" \" \"", "")]
    [InlineData("foot -hospital", "foot|!hospital")]
    [InlineData("foot -\"acute hospital\" care", "foot|!=acute hospital|care")]
    [InlineData("foot - care", "foot|care")]
    [InlineData("-", "")]
    [InlineData("caf\u00e9\tna\u00efve\u0000", "caf\u00e9|na\u00efve")]
    [InlineData("a b c d e f g h i j", "a|b|c|d|e|f|g|h|i|j")]
    public void Terms_OfWhatWasTyped(string? typed, string terms) =>
        string.Join('|', SearchText.Terms(typed).Select(term => (term.IsExcluded ? "!" : "") + (term.IsPhrase ? "=" : "") + term.Text)).ShouldBe(terms);
}
