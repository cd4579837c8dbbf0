using System.Globalization;
using AngleSharp.Dom;

namespace CommissioningCases.Web.Papers;

/// <summary>Reads the drawing of a chart. Of other pictures a paper says what they show.</summary>
internal static class PictureReader
{
    private const string Chart = "app-chart__picture";

    public static IEnumerable<PaperBlock> Read(IElement picture)
    {
        var label = picture.GetAttribute("aria-label");
        if (picture.ClassList.Contains(Chart) && label is not null)
        {
            yield return new PaperPicture(label, Points(picture, "height"), [.. picture.Children.SelectMany(ShapesOf)]);
        }
        else if (label is not null)
        {
            yield return PaperParagraph.Of(label);
        }
    }

    private static IEnumerable<PaperShape> ShapesOf(IElement shape) => shape.LocalName switch
    {
        "rect" => [new BoxShape(RoleOf(shape), Across(shape, "x"), Points(shape, "y"), Across(shape, "width"), Points(shape, "height"))],
        "line" => [new LineShape(RoleOf(shape), Across(shape, "x1"), Points(shape, "y1"), Across(shape, "x2"), Points(shape, "y2"))],
        "circle" => [new DotShape(RoleOf(shape), Across(shape, "cx"), Points(shape, "cy"), Points(shape, "r"))],
        "text" => [WordsOf(shape, Across(shape, "x"), beside: 0, Points(shape, "y"))],

        // Words that keep their distance in points from a place that is a part of the width.
        "svg" => shape.Children.Where(child => child.LocalName == "text").Select(text => WordsOf(text, Across(shape, "x"), Points(text, "x"), Points(shape, "y") + Points(text, "y"))),
        _ => [],
    };

    private static WordShape WordsOf(IElement text, double across, double beside, double down) =>
        new(RoleOf(text), across, beside, down, text.GetAttribute("text-anchor") switch { "end" => 1, "middle" => 0.5, _ => 0 }, text.TextContent.Trim());

    private static ShapeRole RoleOf(IElement shape) => shape.ClassList switch
    {
        var classes when classes.Contains("app-chart__span") => ShapeRole.Span,
        var classes when classes.Contains("app-chart__target") => ShapeRole.Target,
        var classes when classes.Contains("app-chart__word") => ShapeRole.Word,
        _ => ShapeRole.Value,
    };

    /// <summary>A part of the width; what is said in points is the left edge.</summary>
    private static double Across(IElement shape, string name) =>
        shape.GetAttribute(name) is [.. var number, '%'] ? double.Parse(number, CultureInfo.InvariantCulture) / 100 : 0;

    private static double Points(IElement shape, string name) =>
        double.TryParse(shape.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) ? points : 0;
}
