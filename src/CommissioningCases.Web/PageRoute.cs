using System.Globalization;

namespace CommissioningCases.Web;

/// <summary>A page and the address at which it stands. <see cref="Links"/> has one for every page.</summary>
public abstract class PageRoute
{
    /// <summary>What stands before, between and after the values.</summary>
    private readonly IReadOnlyList<string> _fixed;

    private protected PageRoute(string page, string template, int values)
    {
        var parts = template.Split('{', '}');
        if (parts.Length != (2 * values) + 1)
        {
            throw new ArgumentException($"The address \"{template}\" does not take {values} values.", nameof(template));
        }

        Page = page;
        Template = template;
        _fixed = [.. parts.Where((_, index) => index % 2 == 0)];
    }

    /// <summary>The page's file below Features, without its ending.</summary>
    public string Page { get; }

    /// <summary>The address, with a name, and where it matters a kind, for each value in it.</summary>
    public string Template { get; }

    private protected string With(params ReadOnlySpan<string> values)
    {
        var address = _fixed[0];
        for (var i = 0; i < values.Length; i++)
        {
            address = string.Concat(address, values[i], _fixed[i + 1]);
        }

        return address;
    }

    private protected static string Escaped<T>(T value) => Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"{value}"));
}
