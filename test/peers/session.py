"""A session of boto3 on the sandbox. Prints as JSON what was seen, which members of the answers botocore's model does not know,
and which of the members that an answer should have (running.md 10) were never there."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

EXPECTED = {
    "CreateImage": "ImageId",
    "DescribeImages": """Images[].ImageId Images[].State Images[].OwnerId Images[].Name Images[].Description Images[].CreationDate
        Images[].SourceInstanceId Images[].RootDeviceName Images[].RootDeviceType Images[].Architecture Images[].BootMode
        Images[].BlockDeviceMappings[].DeviceName Images[].BlockDeviceMappings[].VirtualName
        Images[].BlockDeviceMappings[].Ebs.SnapshotId Images[].BlockDeviceMappings[].Ebs.VolumeSize
        Images[].BlockDeviceMappings[].Ebs.VolumeType Images[].BlockDeviceMappings[].Ebs.Iops
        Images[].BlockDeviceMappings[].Ebs.Throughput Images[].BlockDeviceMappings[].Ebs.DeleteOnTermination
        Images[].BlockDeviceMappings[].Ebs.Encrypted Images[].StateReason.Code Images[].StateReason.Message
        Images[].Tags[].Key Images[].Tags[].Value NextToken""",
    "DescribeInstances": """Reservations[].Instances[].InstanceId Reservations[].Instances[].ImageId
        Reservations[].Instances[].State.Code Reservations[].Instances[].State.Name Reservations[].Instances[].InstanceType
        Reservations[].Instances[].Placement.AvailabilityZone Reservations[].Instances[].Platform
        Reservations[].Instances[].RootDeviceName Reservations[].Instances[].RootDeviceType Reservations[].Instances[].BootMode
        Reservations[].Instances[].CurrentInstanceBootMode Reservations[].Instances[].BlockDeviceMappings[].DeviceName
        Reservations[].Instances[].BlockDeviceMappings[].Ebs.VolumeId Reservations[].Instances[].BlockDeviceMappings[].Ebs.Status
        Reservations[].Instances[].BlockDeviceMappings[].Ebs.DeleteOnTermination
        Reservations[].Instances[].BlockDeviceMappings[].Ebs.AttachTime Reservations[].Instances[].Tags[].Key
        Reservations[].Instances[].Tags[].Value NextToken""",
    "DescribeVolumes": """Volumes[].VolumeId Volumes[].Size Volumes[].VolumeType Volumes[].Iops Volumes[].Throughput
        Volumes[].Encrypted Volumes[].Attachments[].InstanceId""",
    "DescribeSnapshots": """Snapshots[].SnapshotId Snapshots[].VolumeId Snapshots[].State Snapshots[].Progress
        Snapshots[].StartTime Snapshots[].VolumeSize Snapshots[].Description Snapshots[].Encrypted Snapshots[].StorageTier
        Snapshots[].Tags[].Key""",
    "DeregisterImage": "Return DeleteSnapshotResults[].SnapshotId DeleteSnapshotResults[].ReturnCode",
    "DescribeRegions": "Regions[].RegionName Regions[].Endpoint Regions[].OptInStatus",
    "DescribeAvailabilityZones": "AvailabilityZones[].ZoneName AvailabilityZones[].ZoneId AvailabilityZones[].ZoneType",
    "GetCallerIdentity": "Arn UserId Account",
    "AssumeRole": "Credentials.AccessKeyId Credentials.SecretAccessKey Credentials.SessionToken Credentials.Expiration",
}


class ShapeCheck:
    """Walks each answer as it came over the wire along botocore's model of it."""

    def __init__(self):
        self.seen = {}
        self.unknown = set()

    def attach(self, client):
        model = client.meta.service_model

        def check(event_name, response_dict, exception=None, **_):
            operation = model.operation_model(event_name.rsplit(".", 1)[1])
            if response_dict["status_code"] != 200 or operation.output_shape is None:
                return
            root = ElementTree.fromstring(response_dict["body"])
            wrapper = operation.output_shape.serialization.get("resultWrapper")
            envelope = {"requestId", "ResponseMetadata", wrapper}
            content = next((it for it in root if local_name(it) == wrapper), root)
            paths = self.seen.setdefault(operation.name, set())
            self.structure(operation.name, operation.output_shape, content, "", paths, envelope)

        client.meta.events.register(f"response-received.{model.service_id.hyphenize()}", check)

    def walk(self, operation, shape, element, path, paths):
        paths.add(path)
        if shape.type_name == "structure":
            self.structure(operation, shape, element, f"{path}.", paths)
        elif shape.type_name == "list":
            for item in element:
                if local_name(item) not in (shape.member.serialization.get("name", "item"), "member"):
                    self.unknown.add(f"{operation}: {path} has <{local_name(item)}>")
                self.walk(operation, shape.member, item, f"{path}[]", paths)
        elif len(element) or not is_scalar(shape.type_name, element.text or ""):
            self.unknown.add(f"{operation}: {path} is no {shape.type_name}: {element.text}")

    def structure(self, operation, shape, element, prefix, paths, ignored=()):
        members = {member.serialization.get("name", name): (name, member) for name, member in shape.members.items()}
        for child in element:
            tag = local_name(child)
            if tag in ignored:
                continue
            if tag not in members:
                self.unknown.add(f"{operation}: {prefix}<{tag}>")
                continue
            name, member = members[tag]
            self.walk(operation, member, child, prefix + name, paths)

    def missing(self):
        return sorted(
            f"{operation}: {path}"
            for operation, paths in EXPECTED.items()
            for path in paths.split()
            if path not in self.seen.get(operation, set())
        )


def local_name(element):
    return element.tag.rsplit("}", 1)[-1]


def is_scalar(type_name, text):
    patterns = {
        "boolean": r"true|false",
        "integer": r"-?\d+",
        "long": r"-?\d+",
        "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z",
    }
    return re.fullmatch(patterns.get(type_name, r"[\s\S]*"), text) is not None


def refusal(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return {
            "code": error.response["Error"]["Code"],
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
            "requestId": error.response["ResponseMetadata"].get("RequestId"),
        }
    return None


def session(endpoint, instance_id, failing_instance_id):
    arguments = {
        "endpoint_url": endpoint,
        "region_name": "us-east-1",
        "aws_access_key_id": "sandbox",
        "aws_secret_access_key": "sandbox",
        "config": Config(retries={"total_max_attempts": 1}),
    }
    check = ShapeCheck()
    ec2 = boto3.client("ec2", **arguments)
    sts = boto3.client("sts", **arguments)
    check.attach(ec2)
    check.attach(sts)
    seen = {}

    seen["account"] = sts.get_caller_identity()["Account"]
    role = sts.assume_role(RoleArn="arn:aws:iam::000000000000:role/Deployer", RoleSessionName="peer")
    seen["role"] = role["AssumedRoleUser"]["Arn"]
    ec2.describe_regions(AllRegions=True)
    ec2.describe_availability_zones()
    pages = ec2.get_paginator("describe_instances").paginate(PaginationConfig={"PageSize": 5})
    seen["instances"] = [len(page["Reservations"]) for page in pages]
    ec2.describe_volumes()
    ec2.describe_images(Owners=["self"])
    ec2.describe_images(Owners=["self"], MaxResults=1)

    request = {
        "InstanceId": instance_id,
        "Name": "made by boto3",
        "Description": "with a mapping of each kind",
        "BlockDeviceMappings": [
            {"DeviceName": "/dev/sdg", "NoDevice": ""},
            {"DeviceName": "/dev/sdh", "Ebs": {"VolumeSize": 10, "VolumeType": "gp3"}},
            {"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"},
        ],
        "TagSpecifications": [
            {"ResourceType": kind, "Tags": [{"Key": "By", "Value": "boto3"}]} for kind in ("image", "snapshot")
        ],
    }
    seen["dryRun"] = refusal(ec2.create_image, **request, DryRun=True)
    image_id = ec2.create_image(**request)["ImageId"]
    seen["imageId"] = image_id
    seen["duplicate"] = refusal(ec2.create_image, InstanceId=failing_instance_id, Name=request["Name"])
    ec2.get_waiter("image_available").wait(ImageIds=[image_id], WaiterConfig={"Delay": 1, "MaxAttempts": 40})
    image = ec2.describe_images(ImageIds=[image_id])["Images"][0]
    seen["devices"] = [mapping["DeviceName"] for mapping in image["BlockDeviceMappings"]]
    snapshot_ids = [it["Ebs"]["SnapshotId"] for it in image["BlockDeviceMappings"] if "SnapshotId" in it.get("Ebs", {})]
    ec2.get_waiter("snapshot_completed").wait(SnapshotIds=snapshot_ids)
    ec2.describe_snapshots(OwnerIds=["self"], SnapshotIds=snapshot_ids)
    ec2.create_tags(Resources=[image_id, *snapshot_ids], Tags=[{"Key": "Seen", "Value": "yes"}])
    seen["inUse"] = refusal(ec2.delete_snapshot, SnapshotId=snapshot_ids[0])
    results = ec2.deregister_image(ImageId=image_id, DeleteAssociatedSnapshots=True)["DeleteSnapshotResults"]
    seen["deleted"] = [result["ReturnCode"] for result in results]
    seen["gone"] = refusal(ec2.describe_snapshots, SnapshotIds=snapshot_ids[:1])
    seen["after"] = after_the_image(arguments, check, instance_id)
    return {"seen": seen, "unknown": sorted(check.unknown), "missing": check.missing()}


def after_the_image(arguments, check, instance_id):
    """Copies, shares, dates, protects, publishes and cleans up an image; gives what was seen on the way."""
    clients = {name: boto3.client(name, **arguments) for name in ("ec2", "ssm", "autoscaling")}
    ec2, ssm, autoscaling = clients.values()
    west = boto3.client("ec2", **{**arguments, "region_name": "eu-west-1"})
    for client in (ec2, west, autoscaling):
        check.attach(client)
    seen = {}

    image = ec2.describe_images(Owners=["self"], Filters=[{"Name": "name", "Values": ["web-2026-10-28"]}])["Images"][0]
    image_id = image["ImageId"]
    copy = {"Name": "copied by boto3", "SourceImageId": image_id, "SourceRegion": "us-east-1", "ClientToken": "boto3"}
    copies = [west.copy_image(**copy, Encrypted=True, KmsKeyId="alias/images")["ImageId"] for _ in range(2)]
    west.get_waiter("image_available").wait(ImageIds=copies, WaiterConfig={"Delay": 1, "MaxAttempts": 40})
    seen["copies"] = len(set(copies))
    west.describe_snapshots(OwnerIds=["self"])

    ec2.modify_image_attribute(ImageId=image_id, LaunchPermission={"Add": [{"UserId": "000000000001"}]})
    for attribute in ("launchPermission", "description", "blockDeviceMapping", "bootMode", "deregistrationProtection"):
        answer = ec2.describe_image_attribute(ImageId=image_id, Attribute=attribute)
        if attribute == "launchPermission":
            seen["shared"] = answer["LaunchPermissions"]
    ec2.reset_image_attribute(ImageId=image_id, Attribute="launchPermission")
    ec2.enable_image_deprecation(ImageId=image_id, DeprecateAt="2030-01-01T00:00:20Z")
    ec2.enable_image_deregistration_protection(ImageId=image_id, WithCooldown=True)
    seen["protected"] = refusal(ec2.deregister_image, ImageId=image_id)["code"]
    image = ec2.describe_images(ImageIds=[image_id])["Images"][0]
    seen["image"] = [image["DeprecationTime"], image["DeregistrationProtection"]]
    ec2.disable_image(ImageId=image_id)
    ec2.enable_image(ImageId=image_id)

    references = ec2.describe_image_references(ImageIds=[image_id], IncludeAllResourceTypes=True)["ImageReferences"]
    seen["references"] = [reference["ResourceType"] for reference in references]
    version = {"LaunchTemplateName": "web", "SourceVersion": "$Latest", "LaunchTemplateData": {"ImageId": image_id}}
    ec2.create_launch_template_version(**version, VersionDescription="by boto3")
    ec2.modify_launch_template(LaunchTemplateName="web", DefaultVersion="3")
    ec2.describe_launch_templates()
    versions = ec2.describe_launch_template_versions(LaunchTemplateName="web")["LaunchTemplateVersions"]
    seen["versions"] = [it["VersionNumber"] for it in versions]
    seen["parameter"] = ssm.put_parameter(Name="/golden/web/ami", Value=image_id, Overwrite=True)["Version"]
    seen["value"] = ssm.get_parameter(Name="/golden/web/ami")["Parameter"]["Value"] == image_id
    seen["none"] = refusal(ssm.get_parameter, Name="/none")["code"]
    groups = autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"]
    seen["groups"] = [group["AutoScalingGroupName"] for group in groups]
    autoscaling.describe_launch_configurations()

    volumes = ec2.describe_volumes(Filters=[{"Name": "attachment.instance-id", "Values": [instance_id]}])["Volumes"]
    snapshot_id = ec2.create_snapshot(VolumeId=volumes[0]["VolumeId"])["SnapshotId"]
    ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[snapshot_id])
    ec2.lock_snapshot(SnapshotId=snapshot_id, LockMode="governance", LockDuration=1)
    ec2.describe_locked_snapshots()
    seen["locked"] = refusal(ec2.delete_snapshot, SnapshotId=snapshot_id)["code"]
    ec2.unlock_snapshot(SnapshotId=snapshot_id)
    ec2.describe_snapshot_attribute(SnapshotId=snapshot_id, Attribute="createVolumePermission")
    ec2.list_images_in_recycle_bin()
    ec2.list_snapshots_in_recycle_bin()
    ec2.describe_tags()
    ec2.delete_tags(Resources=[image_id])
    seen["tags"] = "Tags" in ec2.describe_images(ImageIds=[image_id])["Images"][0]
    ec2.describe_instance_status(IncludeAllInstances=True)
    for attribute in ("instanceType", "groupSet", "disableApiTermination", "blockDeviceMapping"):
        ec2.describe_instance_attribute(InstanceId=instance_id, Attribute=attribute)
    ec2.stop_instances(InstanceIds=[instance_id])
    ec2.get_waiter("instance_stopped").wait(InstanceIds=[instance_id], WaiterConfig={"Delay": 1, "MaxAttempts": 40})
    ec2.start_instances(InstanceIds=[instance_id])
    ec2.get_waiter("instance_running").wait(InstanceIds=[instance_id], WaiterConfig={"Delay": 1, "MaxAttempts": 40})
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[instance_id], WaiterConfig={"Delay": 1, "MaxAttempts": 5})
    return seen


json.dump(session(*sys.argv[1:]), sys.stdout)
