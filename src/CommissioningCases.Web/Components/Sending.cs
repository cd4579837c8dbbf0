using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Components;

/// <summary>How a page sends what was typed, and comes back with messages when it is not valid.</summary>
public static class Sending
{
    /// <summary>Sends the request. What is wrong with it goes to the model state, under the names of its properties.</summary>
    /// <returns>Whether it was valid, and then the response.</returns>
    public static async Task<(bool IsValid, T? Response)> TrySendAsync<T>(this ISender sender, IRequest<T> request, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await sender.Send(request, cancellationToken));
        }
        catch (ValidationException invalid)
        {
            foreach (var error in invalid.Errors)
            {
                state.AddModelError(error.PropertyName, error.ErrorMessage);
            }

            return (false, default);
        }
    }

    /// <summary>Has the next page say what has been done, such as "Your password is changed."</summary>
    public static void SayDone(this PageModel page, string message) => DoneMessage.Leave(page.TempData, message);

    /// <summary>The page again with its messages, under the status of a bad request.</summary>
    public static PageResult Invalid(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }
}
