using System.Reflection;
using MediatR;

namespace CommissioningCases.Application.Tests.Pipeline;

public sealed class AuthorisationTests
{
    public static TheoryData<Type> Requests { get; } =
        [.. typeof(AllowAttribute).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest)))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void EveryRequest_SaysWhoMaySendIt(Type request)
    {
        var allowed = request.GetCustomAttribute<AllowAttribute>().ShouldNotBeNull();

        (allowed.Roles.Count > 0).ShouldNotBe(allowed.IsOpen);
    }
}
