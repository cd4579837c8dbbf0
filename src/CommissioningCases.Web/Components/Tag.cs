using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Components;

/// <summary>The colours of the NHS.UK front end's tag.</summary>
public enum TagColour
{
    Blue,
    White,
    Grey,
    Green,
    AquaGreen,
    Purple,
    Pink,
    Red,
    Orange,
    Yellow,
}

/// <summary>A status in a word or two, written as <c>@(new Tag("Closed", TagColour.Grey))</c>; in a list it costs no partial.</summary>
public sealed record Tag(string Text, TagColour Colour) : IHtmlContent
{
    private static readonly string[] Classes = [.. Enum.GetValues<TagColour>().Select(ClassOf)];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<strong class=\"");
        writer.Write(Classes[(int)Colour]);
        writer.Write("\">");
        encoder.Encode(writer, Text);
        writer.Write("</strong>");
    }

    private static string ClassOf(TagColour colour) => colour switch
    {
        TagColour.Blue => "nhsuk-tag",
        TagColour.AquaGreen => "nhsuk-tag nhsuk-tag--aqua-green",
        _ => "nhsuk-tag nhsuk-tag--" + colour.ToString().ToLowerInvariant(),
    };
}
