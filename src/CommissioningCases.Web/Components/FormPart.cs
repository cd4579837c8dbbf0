namespace CommissioningCases.Web.Components;

/// <summary>A field of a form, ready to be drawn.</summary>
/// <param name="Partial">The partial that draws it.</param>
/// <param name="Model">What that partial takes.</param>
public sealed record FormPart(string Partial, object Model)
{
    /// <summary>The names of the boxes that it draws.</summary>
    public IEnumerable<string> Boxes => Model switch
    {
        IHasBoxes one => one.Boxes,
        IEnumerable<FormPart> several => several.SelectMany(part => part.Boxes),
        _ => [],
    };
}

/// <summary>What a partial draws boxes of, each to be found by its name: it is the id to which a message leads.</summary>
public interface IHasBoxes
{
    IEnumerable<string> Boxes { get; }
}
