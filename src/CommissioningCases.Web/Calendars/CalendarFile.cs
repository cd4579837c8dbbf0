using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;

namespace CommissioningCases.Web.Calendars;

/// <summary>Deadlines in the format that calendars read (iCalendar, RFC 5545).</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Product = "-//Commissioning Cases//Deadlines//EN";

    /// <summary>How often a calendar is to ask again.</summary>
    private const string Renewed = "PT6H";

    /// <param name="name">What calendars call it.</param>
    /// <param name="addressOf">The whole address of a page.</param>
    public static string Write(string name, IEnumerable<CalendarDay> days, DateTimeOffset now, Func<string, Uri> addressOf)
    {
        var calendar = new IcalCalendar { ProductId = Product, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", Renewed);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", Renewed);
        foreach (var day in days)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{day.Id:N}-{day.Number}-{day.What}@commissioning-cases",
                DtStamp = new CalDateTime(now.UtcDateTime),
                Start = new CalDateTime(day.Due),
                Transparency = Ical.Net.TransparencyType.Transparent,
                Summary = $"{day.Title}: {day.About} ({day.Reference})",
                Description = $"{day.Clause}: {Letter.FindClause(day.Clause)?.Text}",
                Url = addressOf(day.Path),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>The whole address of a page, at the host by which the calendar was asked for.</summary>
    public static Func<string, Uri> AddressesAt(HttpRequest request) => path => new Uri($"{request.Scheme}://{request.Host}{path}");
}
