using CommissioningCases.Web.Errors;
using MediatR;

namespace CommissioningCases.Web.Api;

/// <summary>Answers with a page of a register.</summary>
internal static class ApiRead
{
    /// <param name="readAsync">Sends the request that reads the page at an address.</param>
    public static async Task<IResult> PageAsync<TRow, TFilter>(
        HttpContext context, RegisterAddress<TFilter> register, ApiRows<TRow> rows, Func<ISender, RegisterAddress<TFilter>, Task<(RegisterPage<TRow> Page, RegisterContext Context)>> readAsync)
        where TFilter : class, new()
    {
        var services = context.RequestServices;
        var read = register.Read(context.Request, services.GetRequiredService<CurrentPerson>().Person);
        if (ApiQuery.FaultsOf(read, context.Request) is { Count: > 0 } faults)
        {
            return ApiProblem.BadRequest(faults);
        }

        var (page, around) = await readAsync(services.GetRequiredService<ISender>(), read);
        var next = page.Next is null ? null : (read with { From = page.Next }).ToString();
        return ApiJson.Answer(context, new ApiPage<IReadOnlyDictionary<string, object?>>([.. page.Rows.Select(row => rows.Write(row, around))], next));
    }
}
