using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>
/// The rules of a choice programme written down a second time, as plainly as they read: over a list of what was accepted, without a file and without days folded into it.
/// For well-formed lines of the letter's own actions.
/// </summary>
internal sealed class ProgrammeOracle
{
    private static readonly string[] Texts = ["summary", "feedback", "rationale", "statement", "stage", "lesson"];

    private readonly List<Entry> _entries = [];
    private int _last;

    private IEnumerable<Entry> Standing => _entries.Where(entry => !entry.IsStruck);

    private IEnumerable<Entry> Selections => Of("select-service");

    public string Decide(JsonObject line)
    {
        var entry = new Entry(_last + 1, line);
        var (errors, clauses) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        if (_entries.Count > 0 && entry.On < _entries[0].On)
        {
            return "invalid on";
        }

        Check(entry, errors, clauses);
        if (errors.Count > 0)
        {
            return $"invalid {string.Join(' ', errors)}";
        }

        _last++;
        if (clauses.Count > 0)
        {
            return $"refused {string.Join(' ', clauses)}";
        }

        if (entry.Do == "strike")
        {
            Strike(Named(entry["record"])!);
        }

        _entries.Add(entry);
        return "accepted";
    }

    private void Check(Entry entry, SortedSet<string> errors, SortedSet<string> clauses)
    {
        foreach (var text in Texts.Where(text => entry.Fields.ContainsKey(text) && !entry[text].Any(char.IsLetterOrDigit)))
        {
            errors.Add(text);
        }

        var past = Standing.Where(one => one.On <= entry.On).ToList();
        switch (entry.Do)
        {
            case "select-service":
                CheckSelection(entry, errors);
                Ask("CP.1", past.Where(one => one.Do == "engage-locally").Select(one => one["group"]).Distinct().Count() == 5);
                Ask("CP.2", entry["kind"] is "community" or "mental-health");
                break;
            case "notify-sha":
                Fail("do", Of("notify-sha").Any());
                Ask("CP.2", past.Count(one => one.Do == "select-service") >= 3);
                break;
            case "share-with-department":
                Fail("do", Of("share-with-department").Any());
                Ask("CP.3", past.Exists(one => one.Do == "notify-sha"));
                break;
            case "adopt-pack":
                CheckService();
                Ask("CP.5", entry.On >= new DateOnly(2011, 11, 1));
                break;
            case "set-price":
                CheckService();
                Fail("price", (int)entry.Fields["price"]! <= 0);
                break;
            case "confirm-principles":
                CheckService();
                break;
            case "qualify-provider":
                CheckService();
                Fail("provider", entry["provider"] == MadeUp.Unknown || (entry["outcome"] == "qualified" && Qualified(Standing, entry["service"]).Contains(entry["provider"])));
                break;
            case "go-live":
                CheckService();
                Fail("service", Of("go-live").Any(one => one["service"] == entry["service"]));
                Ask("CP.3", past.Exists(one => one.Do == "notify-sha"));
                Ask("CP.5", Has("adopt-pack"));
                Ask("CP.6", entry.On >= new DateOnly(2012, 4, 1) && Qualified(past, entry["service"]).Any());
                Ask("CP.7", Has("set-price"));
                Ask("CP.8", Has("confirm-principles"));
                break;
            case "strike":
                var named = Named(entry["record"]);
                Fail("record", named is null || !CanBeStruck(named));
                Fail("on", !errors.Contains("record") && entry.On < named!.On);
                break;
        }

        void CheckService()
        {
            var selection = Selections.FirstOrDefault(one => one["service"] == entry["service"]);
            Fail("service", selection is null);
            Fail("on", entry.On < selection?.On);
        }

        void Fail(string field, bool when) => _ = when && errors.Add(field);

        void Ask(string clause, bool isMet) => _ = !isMet && clauses.Add(clause);

        bool Has(string action) => past.Exists(one => one.Do == action && one["service"] == entry["service"]);
    }

    private void CheckSelection(Entry entry, SortedSet<string> errors)
    {
        var service = entry["service"];
        var isNational = MadeUp.NationalServices.Contains(service);
        var isLikeNational = MadeUp.NationalServices.Any(code => Plain(code) == Plain(service) || Plain($"Service {code}") == Plain(service));
        if (Selections.Any(one => Plain(one["service"]) == Plain(service)) || (entry["source"] == "national" ? !isNational : isLikeNational))
        {
            errors.Add("service");
        }

        if (entry["source"] == "national" && isNational && entry["kind"] != MadeUp.KindOf(service))
        {
            errors.Add("kind");
        }
    }

    private bool CanBeStruck(Entry entry) => !entry.IsStruck && entry.Do switch
    {
        "engage-locally" => true,
        "adopt-pack" or "set-price" or "confirm-principles" or "qualify-provider" => !IsLive(entry),
        "select-service" => !IsLive(entry) && (!Of("notify-sha").Any() || Selections.Count() > 3),
        _ => false,
    };

    private bool IsLive(Entry entry) => Of("go-live").Any(one => one["service"] == entry["service"]);

    private void Strike(Entry entry)
    {
        var gone = entry.Do == "select-service" ? Standing.Where(one => one == entry || (one.Number > entry.Number && one["service"] == entry["service"])) : [entry];
        foreach (var one in gone.ToList())
        {
            one.IsStruck = true;
        }
    }

    /// <summary>The providers of which the latest outcome by day, and of equal days the later recorded, is that they qualify.</summary>
    private static IEnumerable<string> Qualified(IEnumerable<Entry> among, string service) =>
        from outcome in among
        where outcome.Do == "qualify-provider" && outcome["service"] == service
        group outcome by outcome["provider"] into outcomes
        where outcomes.OrderBy(one => one.On).ThenBy(one => one.Number).Last()["outcome"] == "qualified"
        select outcomes.Key;

    private IEnumerable<Entry> Of(string action) => Standing.Where(entry => entry.Do == action);

    private Entry? Named(string record) => _entries.Find(entry => entry["id"] == record || record == $"entry-{entry.Number}");

    private static string Plain(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private sealed class Entry(int number, JsonObject fields)
    {
        public int Number => number;

        public JsonObject Fields => fields;

        public string Do => this["do"];

        public DateOnly On { get; } = DateOnly.Parse((string)fields["on"]!, System.Globalization.CultureInfo.InvariantCulture);

        public bool IsStruck { get; set; }

        public string this[string field] => fields[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
    }
}
