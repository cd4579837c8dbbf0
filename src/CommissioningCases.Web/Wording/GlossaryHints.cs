using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommissioningCases.Web.Wording;

/// <summary>Shows what an abbreviation stands for where it stands, and leads to what it means.</summary>
public static class GlossaryHints
{
    private static readonly Dictionary<string, Term> Abbreviations = Glossary.Terms.Where(term => term.InFull is not null).ToDictionary(term => term.Word, StringComparer.Ordinal);

    private static readonly Regex Words = new($@"\b(?:{string.Join('|', Abbreviations.Keys)})\b", RegexOptions.CultureInvariant);

    /// <summary>Where the help page says what the word means.</summary>
    public static string IdOf(Term term) => $"word-{term.Word.ToLowerInvariant().Replace(' ', '-')}";

    /// <summary>The text, in which each abbreviation of the glossary leads to its meaning the first time that it stands there.</summary>
    public static IHtmlContent Hinted(string text)
    {
        var html = new HtmlContentBuilder();
        var told = new HashSet<string>();
        var end = 0;
        foreach (Match word in Words.Matches(text))
        {
            if (told.Add(word.Value))
            {
                html.Append(text[end..word.Index]).AppendHtml(Hint(Abbreviations[word.Value]));
                end = word.Index + word.Length;
            }
        }

        return html.Append(text[end..]);
    }

    private static TagBuilder Hint(Term term)
    {
        var full = new TagBuilder("abbr");
        full.Attributes["title"] = term.InFull!;
        full.InnerHtml.Append(term.Word);
        var link = new TagBuilder("a");
        link.Attributes["href"] = Links.HelpOn(IdOf(term));
        link.AddCssClass("app-hint");
        link.InnerHtml.AppendHtml(full);
        return link;
    }
}
