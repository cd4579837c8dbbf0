using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Registers;

internal static class RegisterServices
{
    /// <summary>Gives every request for a register the one handler that there is for its kind. MediatR itself finds only handlers that name their request.</summary>
    public static void AddRegisters(this IServiceCollection services, Assembly assembly)
    {
        foreach (var request in assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            if (ArgumentsOf(typeof(ListRegister<,>), request) is [var listed, _] list)
            {
                services.AddTransient(
                    typeof(IRequestHandler<,>).MakeGenericType(request, typeof(RegisterList<>).MakeGenericType(listed)),
                    typeof(ListRegisterHandler<,,>).MakeGenericType([request, .. list]));
                services.AddTransient(typeof(IValidator<>).MakeGenericType(request), typeof(ListRegisterValidator<,,>).MakeGenericType([request, .. list]));
            }
            else if (ArgumentsOf(typeof(ExportRegister<,>), request) is { } export)
            {
                services.AddTransient(typeof(IRequestHandler<,>).MakeGenericType(request, typeof(ExportedRows)), typeof(ExportRegisterHandler<,,>).MakeGenericType([request, .. export]));
            }
        }
    }

    private static Type[]? ArgumentsOf(Type definition, Type request) =>
        request.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == definition ? parent.GetGenericArguments() : null;
}
