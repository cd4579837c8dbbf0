using CommissioningCases.Web.Security;
using MediatR;

namespace CommissioningCases.Web.Calendars;

/// <summary>
/// Answers somebody's calendar, which has no sign-in but a code in the address. The code stands behind the question mark, because no log here keeps that part. It shows what its holder may
/// see at that moment.
/// </summary>
internal static class CalendarEndpoint
{
    public const string Path = "/calendar.ics";
    public const string CodeWord = "of";
    public const string WhoseWord = "whose";
    public const string Team = "team";

    private const string Robots = "X-Robots-Tag";

    /// <summary>The address that a person gives to their calendar.</summary>
    public static string AddressOf(HttpRequest request, string code, bool isOfTeam) =>
        $"{request.Scheme}://{request.Host}{Path}?{CodeWord}={code}{(isOfTeam ? $"&{WhoseWord}={Team}" : "")}";

    public static void MapCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous().RequireRateLimiting(TryLimiting.AddressPolicy);

    private static async Task<IResult> AnswerAsync(HttpContext context, ISender sender, CurrentPerson current, TimeProvider clock)
    {
        context.Response.Headers[Robots] = "noindex, nofollow";
        if (QueryText.Of(context.Request.Query[CodeWord].ToString()) is not { } code
            || await sender.Send(new OpenCalendarAddress(code), context.RequestAborted) is not { } holder
            || !PagePolicies.Of(Links.Calendar.Page).Allows(holder.Role))
        {
            return Results.NotFound();
        }

        // From here on the request is its holder's, whoever may be signed in in the browser in which the address was opened.
        current.Person = holder;
        var isMine = holder.Role == Role.Commissioner && context.Request.Query[WhoseWord] != Team;
        var list = await sender.Send(new ListCalendar(isMine), context.RequestAborted);
        var name = isMine ? "Deadlines of my cases" : "Deadlines of cases";
        return Results.Text(
            CalendarFile.Write(name, list.Page.Rows.Select(row => CalendarDay.Of(row, list.Context)), clock.GetUtcNow(), CalendarFile.AddressesAt(context.Request)),
            CalendarFile.MediaType);
    }
}
