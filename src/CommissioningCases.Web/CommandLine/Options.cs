namespace CommissioningCases.Web.CommandLine;

/// <summary>The options of a verb, each given as <c>--name value</c> or <c>--name=value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private Options()
    {
    }

    /// <summary>The option's value; null when it was not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the arguments.</summary>
    /// <returns>Null when they hold anything but those options, each with a value; what is wrong is in <paramref name="problem"/> then.</returns>
    public static Options? Read(string[] arguments, IReadOnlyCollection<string> names, out string problem)
    {
        var options = new Options();
        problem = "";
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, value) = arguments[i].Split('=', 2) is [var before, var after] ? (before, after) : (arguments[i], null);
            value ??= i + 1 < arguments.Length ? arguments[++i] : null;
            problem = !name.StartsWith("--", StringComparison.Ordinal) || !names.Contains(name[2..]) ? $"There is no option {name}."
                : value is null ? $"{name} needs a value."
                : !options._values.TryAdd(name[2..], value) ? $"{name} is given twice."
                : "";
            if (problem.Length > 0)
            {
                return null;
            }
        }

        return options;
    }
}
