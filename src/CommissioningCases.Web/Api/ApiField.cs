using System.Text;

namespace CommissioningCases.Web.Api;

/// <summary>What a row has under a name.</summary>
/// <param name="Heading">The heading of the column from which it comes.</param>
/// <param name="Type">Of which type it is, null where that is not known beforehand: a text, a number, yes or no, or nothing.</param>
internal sealed record ApiField(string Name, string Heading, Type? Type)
{
    private const string Code = "Code";

    /// <summary>What people read, as the table for a spreadsheet has it.</summary>
    public static ApiField Of(RegisterColumn column, Type? type) => new(NameOf(column.Heading), column.Heading, type);

    /// <summary>The word or code behind it.</summary>
    public ApiField Coded(Type type) => new(Name + Code, $"{Heading}: the word or code by which the service keeps it", type);

    /// <summary>A heading such as "PCT name" as <c>pctName</c>.</summary>
    private static string NameOf(string heading)
    {
        var name = new StringBuilder();
        var words = new string([.. heading.Where(letter => letter is not ('’' or '\'')).Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(name.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return name.ToString();
    }
}
